import { planAdded } from '#shared/commands/deployment/list.ts';
import { newReleaseChanges } from '#shared/commands/release/new-release.ts';
import { newFeed } from '#shared/commands/sprint/new-sprint.ts';
import { type Id, insert } from '#shared/domain/model/change.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { PHASE_KINDS, type Phase, type PhaseStatus } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { dueDate } from '#shared/domain/release/effective-dates.ts';
import { checklistOf, deploymentsOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { withStatus } from '#shared/domain/release/phase-rules.ts';
import { addDays, type IsoDate, instantAt, type Zone } from '#shared/lib/dates.ts';
import { idOf, type PeopleIds } from './build-people.ts';
import { firstMonday, type SampleSprint } from './build-sprints.ts';
import type { Draft } from './draft.ts';
import { SAMPLE_PEOPLE } from './people.ts';
import { SAMPLE_FEEDS, SAMPLE_RELEASES, type SampleRelease } from './releases.ts';

/** The two products' releases, each as far as its phase says; answers version → id. */
export function buildReleases(
  draft: Draft,
  products: ReadonlyMap<string, Id>,
  people: PeopleIds,
  zone: Zone,
): ReadonlyMap<string, Id> {
  const ids = new Map<string, Id>();
  for (const sample of SAMPLE_RELEASES) {
    const id = draft.newId();
    ids.set(sample.version, id);
    const { version, name, method, goal, status, hue } = sample;
    draft.apply(
      newReleaseChanges(
        draft.model(),
        {
          id,
          productId: products.get(sample.product) ?? '',
          version,
          name,
          method,
          goal,
          status,
          hue,
          zone,
          targetDate: dateOf(sample, draft.today),
          ownerId: idOf(people, sample.owner),
          hotfixOfId: ids.get(sample.hotfixOf ?? '') ?? null,
        },
        draft,
      ),
    );
    follow(draft, id, sample, ids);
    rehearse(draft, id, sample);
    staffChecklists(draft, id, people);
    advance(draft, id, sample);
  }
  return ids;
}

const dateOf = (sample: SampleRelease, today: IsoDate): IsoDate =>
  sample.day === 'today' ? today : addDays(firstMonday(today), sample.day);

/** Lets a release follow one that is there already. */
function follow(
  draft: Draft,
  releaseId: Id,
  { follows }: SampleRelease,
  known: ReadonlyMap<string, Id>,
): void {
  const leaderId = known.get(follows?.version ?? '');
  if (!follows || leaderId === undefined) return;
  const rule = { mode: 'at-least', days: follows.days, unit: 'working' } as const;
  draft.apply([insert('follows', { id: draft.newId(), releaseId, leaderId, ...rule })]);
}

/** A deployment elsewhere on the afternoon before. */
function rehearse(draft: Draft, releaseId: Id, { rehearsedOn }: SampleRelease): void {
  if (rehearsedOn === undefined) return;
  const afternoon = { windowDay: -1, windowStart: '14:00', windowEnd: '16:00' };
  const plan = planAdded(
    draft.model(),
    { releaseId, environment: rehearsedOn, ...afternoon },
    draft,
  );
  if (plan.ok) draft.apply(plan.value.changes);
}

/** Every checklist item gets the person who has its role. */
function staffChecklists(draft: Draft, releaseId: Id, people: PeopleIds): void {
  const roles = draft.model().roles;
  const personOf = new Map(SAMPLE_PEOPLE.map(([who, , role]) => [role as string | null, who]));
  for (const phase of phasesOf(draft.model().phases, releaseId))
    for (const item of checklistOf(draft.model().checklistItems, phase.id)) {
      const who = personOf.get(roles.get(item.roleId ?? '')?.name ?? '');
      draft.edit('checklistItems', item, { personId: who ? idOf(people, who) : null });
    }
}

/** Completes the phases before the release's own, and ticks what is ticked. */
function advance(draft: Draft, releaseId: Id, sample: SampleRelease): void {
  const release = draft.model().releases.get(releaseId);
  if (!release) return;
  const reached = sample.phase === 'over' ? PHASE_KINDS.length : PHASE_KINDS.indexOf(sample.phase);
  const days = workCalendarOf(draft.model());
  for (const phase of phasesOf(draft.model().phases, releaseId)) {
    const at = PHASE_KINDS.indexOf(phase.kind);
    const status: PhaseStatus = at < reached ? 'completed' : at === reached ? 'active' : 'pending';
    draft.edit('phases', phase, withStatus(phase, status, release.targetDate, days));
    const count = at < reached ? Number.POSITIVE_INFINITY : at === reached ? sample.ticked : 0;
    tick(draft, release, phase, count);
  }
  const state = sample.status === 'released' ? 'deployed' : 'planned';
  for (const deployment of deploymentsOf(draft.model().deployments, releaseId))
    draft.edit('deployments', deployment, { state });
}

const NOON = '12:00';

function tick(draft: Draft, release: Release, phase: Phase, count: number): void {
  const days = workCalendarOf(draft.model());
  for (const item of checklistOf(draft.model().checklistItems, phase.id).slice(0, count)) {
    const due = dueDate(item, release.targetDate, days);
    const at = instantAt(due ?? draft.today, NOON, 'UTC');
    draft.edit('checklistItems', item, {
      state: 'done',
      doneById: item.personId ?? release.ownerId,
      doneAt: at < draft.now ? at : draft.now,
      pinnedDue: due,
    });
  }
}

/** Which sprint feeds which release. */
export function buildFeeds(
  draft: Draft,
  sprints: ReadonlyMap<number, SampleSprint>,
  releases: ReadonlyMap<string, Id>,
): void {
  for (const [number, version] of SAMPLE_FEEDS) {
    const sprint = sprints.get(number);
    const release = releases.get(version);
    if (sprint && release) draft.apply([newFeed(sprint.id, release, draft)]);
  }
}
