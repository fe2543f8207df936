import type { IsoDate } from '#shared/lib/dates.ts';
import { counted, listed } from '#shared/lib/format.ts';
import {
  announcementDate,
  announcementsOf,
  lastTold,
  type Told,
} from '../announcement/announcement.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Announcement } from '../records/announcement.ts';
import type { ChecklistItem, Phase } from '../records/phase.ts';
import { dueDate, type PhaseDates, phaseDates } from '../release/effective-dates.ts';
import { checklistOf, phasesOf } from '../release/lookups.ts';
import { type Misfit, misfitsOf } from '../sprint/against-lock.ts';

/** A record whose dates become others. */
export interface Shifted<R, D> {
  readonly row: R;
  readonly before: D;
  readonly after: D;
}

type Day = IsoDate | null;

/** What moving a release takes along, what it leaves, and whom it affects. */
export interface MoveEffects {
  readonly phases: readonly Shifted<Phase, PhaseDates>[];
  /** Of checklist items. */
  readonly dueDates: readonly Shifted<ChecklistItem, Day>[];
  /** Announcements still to be sent. */
  readonly announcements: readonly Shifted<Announcement, Day>[];
  /** Phases that stay because they are finished or were pinned, not because counting leads to the same days. */
  readonly staying: readonly Phase[];
  /** How many of the dates that move, of what is still to be done, would be before today. */
  readonly beforeToday: number;
  /** Who was told another date than the new one. */
  readonly told: readonly Told[];
  /** Sprints that feed the release and fitted it, and would not any more. */
  readonly misfits: readonly Misfit[];
}

/** What becomes of all that hangs on a release when `before` becomes `after`. */
export function effectsOfMove(
  before: Model,
  after: Model,
  releaseId: Id,
  today: IsoDate,
): MoveEffects {
  const was = datesOf(before, releaseId);
  const will = datesOf(after, releaseId);
  const phases = moved(was.phases, will.phases, sameDays);
  const dueDates = moved(was.dueDates, will.dueDates, Object.is);
  const announcements = moved(was.announcements, will.announcements, Object.is);
  const ends = [
    ...phases.filter(({ row }) => row.status !== 'completed').map(({ after: dates }) => dates.end),
    ...dueDates.filter(({ row }) => row.state === 'open').map((due) => due.after),
    ...announcements.map((due) => due.after),
  ];
  const shifted = new Set(phases.map(({ row }) => row.id));
  return {
    phases,
    dueDates,
    announcements,
    staying: phasesOf(before.phases, releaseId).filter(
      ({ id, pinnedEnd }) => pinnedEnd !== null && !shifted.has(id),
    ),
    beforeToday: ends.filter((end) => end !== null && end < today).length,
    told: toldOtherwise(after, releaseId),
    misfits: newMisfits(before, after, releaseId),
  };
}

/** What moving several releases at once does, all together. */
export function effectsOfMoves(
  before: Model,
  after: Model,
  releaseIds: readonly Id[],
  today: IsoDate,
): MoveEffects {
  const each = releaseIds.map((id) => effectsOfMove(before, after, id, today));
  return {
    phases: each.flatMap(({ phases }) => phases),
    dueDates: each.flatMap(({ dueDates }) => dueDates),
    announcements: each.flatMap(({ announcements }) => announcements),
    staying: each.flatMap(({ staying }) => staying),
    beforeToday: each.reduce((sum, { beforeToday }) => sum + beforeToday, 0),
    told: each.flatMap(({ told }) => told),
    misfits: each.flatMap(({ misfits }) => misfits),
  };
}

type Dates<R, D> = ReadonlyMap<Id, { readonly row: R; readonly date: D }>;

const moved = <R, D>(
  was: Dates<R, D>,
  will: Dates<R, D>,
  same: (a: D, b: D) => boolean,
): Shifted<R, D>[] =>
  [...will].flatMap(([id, { row, date: after }]) => {
    const known = was.get(id);
    return known && !same(known.date, after) ? [{ row, before: known.date, after }] : [];
  });

const sameDays = (a: PhaseDates, b: PhaseDates): boolean => a.start === b.start && a.end === b.end;

function datesOf(model: Model, releaseId: Id) {
  const target = model.releases.get(releaseId)?.targetDate ?? null;
  const work = workCalendarOf(model);
  const phases = phasesOf(model.phases, releaseId);
  const items = phases.flatMap((phase) => checklistOf(model.checklistItems, phase.id));
  const announcements = announcementsOf(model.announcements, releaseId);
  return {
    phases: dated(phases, (phase) => phaseDates(phase, target, work)),
    dueDates: dated(items, (item) => dueDate(item, target, work)),
    announcements: dated(announcements, (one) => announcementDate(one, target, work)),
  };
}

const dated = <R extends { readonly id: Id }, D>(
  rows: readonly R[],
  dateOf: (row: R) => D,
): Dates<R, D> => new Map(rows.map((row) => [row.id, { row, date: dateOf(row) }]));

function toldOtherwise(after: Model, releaseId: Id): Told[] {
  const date = after.releases.get(releaseId)?.targetDate ?? null;
  return lastTold(after, releaseId).filter(({ toldDate }) => toldDate !== date);
}

function newMisfits(before: Model, after: Model, releaseId: Id): Misfit[] {
  const keysIn = (model: Model): [string, Misfit][] => {
    const release = model.releases.get(releaseId);
    return (release ? misfitsOf(model, release) : []).map((misfit) => [keyOf(misfit), misfit]);
  };
  const known = new Set(keysIn(before).map(([key]) => key));
  return keysIn(after).flatMap(([key, misfit]) => (known.has(key) ? [] : [misfit]));
}

/** How a sprint does not fit: another way is news, another day is not. */
const keyOf = ({ sprint, startsAfterLock, endsAfterWindow }: Misfit): string =>
  `${sprint.id} ${startsAfterLock !== null} ${endsAfterWindow !== null}`;

/** `Moves 4 phases, 12 due dates and 1 announcement with it`; `null` where nothing hangs on it. */
export function wordsForEffects({
  phases,
  dueDates,
  announcements,
}: Readonly<Record<'phases' | 'dueDates' | 'announcements', readonly unknown[]>>): string | null {
  const parts = [
    ...(phases.length > 0 ? [counted(phases.length, 'phase')] : []),
    ...(dueDates.length > 0 ? [counted(dueDates.length, 'due date')] : []),
    ...(announcements.length > 0 ? [counted(announcements.length, 'announcement')] : []),
  ];
  return parts.length === 0 ? null : `Moves ${listed(parts)} with it`;
}
