import type { ModelRows } from '#shared/domain/model/model.ts';
import type { Dependency, Item } from '#shared/domain/records/item.ts';
import type { ChecklistItem, Phase } from '#shared/domain/records/phase.ts';
import { PHASE_KINDS } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { addDays } from '#shared/lib/dates.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import {
  aChecklistItem,
  aDependency,
  anItem,
  aPerson,
  aPhase,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  theSettings,
} from './builders.ts';
import { BUGS, STORIES } from './jira-words.ts';
import { type Random, seeded } from './random.ts';

/** How big a generated workspace is. */
export interface Size {
  readonly items: number;
  readonly releases: number;
  readonly checklistItems: number;
}

/** The size that the speeds speak of. */
export const BIG: Size = { items: 10_000, releases: 200, checklistItems: 5_000 };

const START = '2026-09-07';
const PEOPLE = 40;
const TYPES = ['feature', 'feature', 'feature', 'improvement', 'fix', 'fix', 'chore'];
const POINTS = [1, 2, 3, 5, 8, 13, null];

const count = (length: number) => Array.from({ length }, (_, i) => i);
const id = (kind: string, number: number) => `${kind}-${String(number).padStart(6, '0')}`;

/**
 * The rows of a workspace of any size, the same for the same seed: one product, releases two weeks
 * apart that each have a sprint, items of which a fifth are in no release, and dependencies.
 */
export function bigWorkspace(size: Size = BIG, seed = 4711): Partial<ModelRows> {
  const random = seeded(seed);
  const people = count(PEOPLE).map((n) =>
    aPerson({ id: id('person', n), name: `${FIRST[n % 8]} ${LAST[Math.floor(n / 8)]}` }),
  );
  const releases = count(size.releases).map(releaseAt);
  const sprints = releases.map((_, n) =>
    aSprint({
      id: id('sprint', n),
      name: `Ledger Sprint ${n + 1}`,
      startDate: addDays(START, 14 * n - 28),
      endDate: addDays(START, 14 * n - 15),
    }),
  );
  const items = itemsFor(size, random);
  return {
    settings: [theSettings()],
    people,
    products: [aProduct()],
    releases,
    sprints,
    sprintFeeds: sprints.map((sprint, n) =>
      aSprintFeed({ id: id('feed', n), sprintId: sprint.id, releaseId: id('release', n) }),
    ),
    phases: releases.flatMap(phasesOf),
    checklistItems: checklists(size, random),
    items,
    dependencies: dependenciesIn(items, random),
  };
}

const FIRST = ['Mara', 'Jonas', 'Tea', 'Bo', 'Ivo', 'Lena', 'Ana', 'Tim'];
const LAST = ['Kovač', 'Lund', 'Aas', 'Oster', 'Weiss'];

const releaseAt = (n: number): Release =>
  aRelease({
    id: id('release', n),
    version: `${4 + Math.floor(n / 10)}.${n % 10}.0`,
    name: STORIES[n % STORIES.length] ?? '',
    targetDate: addDays(START, 14 * n),
    hue: (n % 4) + 1,
  });

const phasesOf = (release: Release): readonly Phase[] =>
  PHASE_KINDS.map((kind, n) =>
    aPhase({ id: `${release.id}-${kind}`, releaseId: release.id, kind, rank: `a${n}` }),
  );

function checklists(size: Size, random: Random): readonly ChecklistItem[] {
  return count(size.checklistItems).map((n) => {
    const kind = PHASE_KINDS[n % PHASE_KINDS.length];
    return aChecklistItem({
      id: id('check', n),
      phaseId: `${id('release', Math.floor(n / 5) % Math.max(1, size.releases))}-${kind}`,
      rank: `a${n % 10}`,
      title: `Check ${n + 1}: ${random.pick(STORIES).toLowerCase()}`,
      required: random.chance(0.7),
    });
  });
}

function itemsFor(size: Size, random: Random): readonly Item[] {
  const ranks = ranksBetween(null, null, size.items);
  return count(size.items).map((n) => {
    const type = random.pick(TYPES);
    const number = random.below(size.releases);
    const mode = random.pick(['own', 'own', 'own', 'inherit', 'none'] as const);
    const status = random.pick(STATUSES);
    return anItem({
      id: id('item', n),
      key: `PAY-${n + 1}`,
      title: random.pick(type === 'fix' ? BUGS : STORIES),
      type,
      ...status,
      points: random.pick(POINTS),
      assigneeId: random.chance(0.9) ? id('person', random.below(PEOPLE)) : null,
      sprintId: mode === 'inherit' ? id('sprint', number) : null,
      releaseMode: mode,
      releaseId: mode === 'own' ? id('release', number) : null,
      rank: ranks[n] ?? '',
      breaking: random.chance(0.03),
    });
  });
}

const STATUSES = [
  { status: 'To do', statusCategory: 'to-do' },
  { status: 'In review', statusCategory: 'in-progress' },
  { status: 'Done', statusCategory: 'done' },
] as const;

/** One dependency for every five items, always on an earlier item: no circles. */
function dependenciesIn(items: readonly Item[], random: Random): readonly Dependency[] {
  return count(Math.floor(items.length / 5)).flatMap((n) => {
    const blocked = items[n * 5 + 4];
    const blocker = items[random.below(n * 5 + 4)];
    if (!blocked || !blocker) return [];
    return aDependency({ id: id('link', n), blockerId: blocker.id, blockedId: blocked.id });
  });
}
