import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Generated } from '../records/cadence.ts';
import type { Release } from '../records/release.ts';
import { deploymentsOf, releasesOf } from '../release/lookups.ts';
import { STATUS_WORDS } from '../release/status.ts';
import {
  BEYOND,
  type Fate,
  type Ground,
  marksByOrdinal,
  ordinals,
  withoutReleases,
} from './ground.ts';
import { changedOfRelease, isNumberedBy, releaseValues, versionOfMark } from './marks.ts';
import { versionAfter } from './numbering.ts';
import { releaseDays, shipOfCadence, windowOfCadence } from './release-day.ts';
import { remarker } from './remarks.ts';
import { earliestRelease, releasesUntil } from './rhythm.ts';

/** A release that a cadence gives, or gave. */
export interface PlannedRelease {
  readonly ordinal: number;
  readonly mark: Generated | null;
  /** As it is in the workspace now; `null` where it is not there. */
  readonly release: Release | null;
  /** What it will be: `null` where it is not generated. */
  readonly version: string | null;
  readonly date: IsoDate | null;
  readonly fate: Fate;
  /** What should be known of it before it is made, each the predicate of a sentence about it. */
  readonly remarks: readonly string[];
}

/** A release and why it may not be changed. */
interface Standing {
  readonly mark: Generated | null;
  readonly release: Release | null;
  readonly why: string | null;
}

/** All releases of the cadence's complete groups of sprints, and those it generated beyond. */
export function planReleases(ground: Ground): PlannedRelease[] {
  const marks = marksByOrdinal(ground, 'release');
  const groups = releasesUntil(ground.cadence, ground.sprints);
  const standings = new Map(
    ordinals(groups, marks).map((ordinal) => [ordinal, standingOf(ground, marks.get(ordinal))]),
  );
  const planner = plannerFor(ground, [...standings.values()]);
  const own = new Set([...standings.values()].flatMap(({ release }) => release ?? []));
  const remarksOn = remarker(ground, own);
  return [...standings].map(([ordinal, standing]) => {
    const planned = planner(ordinal, standing);
    const { release, version, date, fate } = planned;
    const isMade = fate.kind === 'new' || fate.kind === 'updated' || fate.kind === 'unchanged';
    const isKnown = isMade && version !== null && date !== null;
    return { ...planned, remarks: isKnown ? remarksOn({ release, version, date }) : [] };
  });
}

function standingOf({ model, product }: Ground, mark: Generated | undefined): Standing {
  if (!mark) return { mark: null, release: null, why: null };
  const release = model.releases.get(mark.recordId);
  if (!release) return { mark, release: null, why: 'somebody deleted it' };
  const changed = changedOfRelease(model, release, mark);
  if (changed !== null) return { mark, release, why: `somebody changed its ${changed}` };
  if (release.status !== 'planned')
    return { mark, release, why: `it is ${STATUS_WORDS[release.status].toLowerCase()}` };
  if (deploymentsOf(model.deployments, release.id)[0]?.state !== 'planned')
    return { mark, release, why: 'its deployment has begun' };
  if (release.productId !== product.id)
    return { mark, release, why: 'it belongs to another product' };
  return { mark, release, why: null };
}

/**
 * Plans one release after the other. Those that may move stand in nobody's way where they are now:
 * so the outcome is the same whether they have been moved already or not.
 */
function plannerFor(ground: Ground, standings: readonly Standing[]) {
  const { model, cadence, product } = ground;
  const loose = new Set(
    standings.flatMap(({ release, why }) => (why || !release ? [] : release.id)),
  );
  const base = withoutReleases(model, loose);
  const firstDay = releaseDays(base, cadence);
  const taken = versionsKept(ground, standings);
  let last: { readonly version: string; readonly date: IsoDate } | null = null;
  let lastVersion: string | null = null;

  return (ordinal: number, standing: Standing): Omit<PlannedRelease, 'remarks'> => {
    const { mark, release, why } = standing;
    const known = { ordinal, mark, release, ...present(standing) };
    const day: Result<IsoDate, string> =
      why === null ? dayFor(ordinal, release?.id ?? null) : fail(why);
    const version = day.ok ? versionFor(standing, day.value) : null;
    if (!day.ok || version === null) {
      const reason = day.ok ? 'its version would be longer than 80 characters' : day.error;
      note(known.version, release?.targetDate ?? null, mark);
      const kind = mark ? 'left' : 'not-generated';
      return { ...known, fate: { kind, why: reason } };
    }
    note(version, day.value, null);
    return { ...known, version, date: day.value, fate: fateOf(standing, version, day.value) };
  };

  /** Keeps in mind what the next one comes after. */
  function note(version: string | null, date: IsoDate | null, mark: Generated | null) {
    if (version === null) return;
    taken.add(version);
    const counts = !mark || versionOfMark(mark).firstVersion === (cadence.firstVersion ?? '');
    if (counts) lastVersion = version;
    if (date !== null && (last === null || date > last.date)) last = { version, date };
  }

  function dayFor(ordinal: number, releaseId: Id | null): Result<IsoDate, string> {
    const from = earliestRelease(cadence, ordinal);
    if (from === null) return fail(BEYOND);
    const ship = shipOfCadence(model, cadence, product.id, releaseId);
    const date = firstDay(ship, from);
    if (date === null) return fail(`there is no legal day within two years of ${longDate(from)}`);
    if (last === null || date > last.date) return ok(date);
    return fail(
      `its day, ${longDate(date)}, is not after ${last.version} on ${longDate(last.date)}`,
    );
  }

  function versionFor({ mark, release }: Standing, date: IsoDate): string | null {
    if (mark && release && isNumberedBy(cadence, mark)) return release.version;
    return versionAfter(product, cadence, date, lastVersion, taken);
  }

  function fateOf({ release }: Standing, version: string, targetDate: IsoDate): Fate {
    if (!release) return { kind: 'new' };
    const { lockDaysBefore } = cadence;
    const to = releaseValues({ version, targetDate, lockDaysBefore, ...windowOfCadence(cadence) });
    const now = valuesNow(model, release);
    return { kind: to.every((value, i) => value === now[i]) ? 'unchanged' : 'updated' };
  }
}

const present = ({ release, mark }: Standing) => ({
  version: release?.version ?? (mark ? versionOfMark(mark).version : null),
  date: release?.targetDate ?? null,
});

/** The versions of the product that stay as they are. */
function versionsKept({ model, cadence, product }: Ground, standings: readonly Standing[]) {
  const renumbered = new Set(
    standings.flatMap(({ mark, release, why }) =>
      mark && release && why === null && !isNumberedBy(cadence, mark) ? [release.id] : [],
    ),
  );
  const kept = releasesOf(model.releases, product.id).filter(({ id }) => !renumbered.has(id));
  return new Set(kept.map(({ version }) => version));
}

function valuesNow(model: Pick<Model, 'deployments'>, release: Release): string[] {
  const deployment = deploymentsOf(model.deployments, release.id)[0];
  return deployment ? releaseValues({ ...release, ...deployment }) : [];
}
