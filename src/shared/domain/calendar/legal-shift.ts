import { addDays, daysBetween, type IsoDate, LATEST } from '#shared/lib/dates.ts';
import { windowOf } from '../deployment/window.ts';
import { followersOf } from '../follow/chain.ts';
import { type Move, proposeChain } from '../follow/propose.ts';
import { environmentKey } from '../freeze/touches.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { isOpen } from '../release/status.ts';
import {
  dayAfter,
  isIllegal,
  isSwallowedOn,
  type Obstacle,
  obstaclesOn,
  SEARCHED_DAYS,
  type Ship,
  shipOf,
} from './legal-day.ts';

/** Releases that are moved together, the one in hand first, and what comes along. */
export interface Group {
  readonly moves: readonly Move[];
  /** Followers that go to a day of their own, wherever the others go. */
  readonly held?: readonly Move[];
  /** Which followers are taken along by their rule; left out, all are. */
  readonly takes?: (releaseId: Id) => boolean;
}

/** A release of the group on the day it was asked to go to. */
interface Moved {
  readonly ship: Ship;
  readonly releaseId: Id;
  readonly date: IsoDate;
}

/**
 * By how many days more the whole group has to move until each of its releases ships on a legal day,
 * not before `today`: 0 where the asked days are legal, `null` where none within two years is. What
 * follows shifts anew for every day that is tried and its windows count; whether it may ship on its own
 * day is not asked. `after` is `before` with the asked move in it.
 */
export function daysToLegal(
  before: Model,
  after: Model,
  group: Group,
  today: IsoDate,
): number | null {
  const moved = movedIn(after, group);
  const together = withBehind(before, moved);
  let days = Math.max(0, ...moved.map(({ date }) => daysBetween(date, today)));
  const last = days + SEARCHED_DAYS;
  while (days <= last) {
    if (moved.some(({ date }) => addDays(date, days) > LATEST)) return null;
    const at = datesAt(before, group, days);
    const step = Math.max(
      0,
      ...moved.map((one) => stepOf({ before, after, together, at }, one, days)),
    );
    if (step === 0) return days;
    days += step;
  }
  return null;
}

const movedIn = (after: Model, { moves }: Group): Moved[] =>
  moves.flatMap(({ releaseId, date }) => {
    const release = after.releases.get(releaseId);
    if (!release || !isOpen(release) || date === null) return [];
    return [{ releaseId, date, ship: shipOf(after, release) }];
  });

/** The group and all that hangs on it, through others too: what may stand elsewhere on another day. */
function withBehind(model: Model, moved: readonly Moved[]): ReadonlySet<Id> {
  const ids = new Set(moved.map(({ releaseId }) => releaseId));
  // What is added to the set while it is walked is walked too.
  for (const id of ids) for (const { releaseId } of followersOf(model, id)) ids.add(releaseId);
  return ids;
}

/** The dates of the group and what it takes along, so many days later than asked. */
function datesAt(
  before: Model,
  { moves, held = [], takes }: Group,
  days: number,
): ReadonlyMap<Id, IsoDate | null> {
  const asked = moves.map(({ releaseId, date }) => ({
    releaseId,
    date: date === null ? null : addDays(date, days),
  }));
  const byHand = [...asked, ...held];
  const { shifts } = proposeChain(before, byHand, takes);
  return new Map([
    ...byHand.map(({ releaseId, date }) => [releaseId, date] as const),
    ...shifts.map(({ releaseId, after }) => [releaseId, after] as const),
  ]);
}

interface Tried {
  readonly before: Model;
  readonly after: Model;
  readonly together: ReadonlySet<Id>;
  readonly at: ReadonlyMap<Id, IsoDate | null>;
}

/** How far the next day is that may be legal for a release: what moves with it is looked at day by day. */
function stepOf(tried: Tried, { ship, date: asked, releaseId }: Moved, days: number): number {
  const date = addDays(asked, days);
  if (isSwallowedOn(ship, date)) return 1;
  const standing = obstaclesOn(tried.after, ship, date).filter(
    (one) => isIllegal(one) && !isTogether(tried, one),
  );
  if (standing.length > 0)
    return Math.max(1, ...standing.map((one) => daysBetween(date, dayAfter(one))));
  const meets = [...tried.together].some(
    (id) => id !== releaseId && meetsAt(tried, ship, date, id),
  );
  return meets ? 1 : 0;
}

const isTogether = ({ together }: Tried, one: Obstacle): boolean =>
  one.kind === 'window' && together.has(one.release.id);

/** Whether a release of the same group shares an environment and a moment with `ship`. */
function meetsAt(tried: Tried, ship: Ship, date: IsoDate, otherId: Id): boolean {
  const { before, after, at } = tried;
  const other = after.releases.get(otherId);
  if (!other || !isOpen(other)) return false;
  const theirs = windowsOf(shipOf(after, other), at.get(otherId) ?? dateIn(before, otherId));
  return windowsOf(ship, date).some((own) =>
    theirs.some(
      (their) =>
        their.environment === own.environment && their.start < own.end && own.start < their.end,
    ),
  );
}

const dateIn = ({ releases }: Model, id: Id): IsoDate | null =>
  releases.get(id)?.targetDate ?? null;

const windowsOf = ({ deployments }: Ship, targetDate: IsoDate | null) =>
  deployments.flatMap((placed) => {
    const window = windowOf(placed, { targetDate });
    if (!window) return [];
    const environment = environmentKey(placed.environment);
    return [{ environment, start: Date.parse(window.start), end: Date.parse(window.end) }];
  });
