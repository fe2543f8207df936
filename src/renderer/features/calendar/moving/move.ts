import { preview, run } from '#renderer/state/run.ts';
import type { Plan } from '#shared/commands/command.ts';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';

/** A move that can be looked at before it is made. */
export interface Move {
  /** The days it leads to, both included; `null` for none. */
  readonly days: DayRange | null;
  preview(): Result<Plan>;
  run(): Promise<Done | null>;
}

const move = <N extends CommandName>(days: DayRange | null, name: N, input: InputOf<N>): Move => ({
  days,
  preview: () => preview(name, input),
  run: () => run(name, input),
});

/** What can be dragged: what is over stays where it was, and so do dates that others set. */
export const isMovable = (event: CalendarEvent): boolean =>
  !event.over && !['freeze', 'mark', 'announcement'].includes(event.kind);

export type Edge = 'start' | 'end';
/** What lasts from one day to another, each of which can be changed. */
type Spanning = CalendarEvent & { readonly kind: 'sprint' | 'phase' };
export const isSpanning = (event: CalendarEvent): event is Spanning =>
  event.kind === 'sprint' || event.kind === 'phase';

/** The move that gives a sprint or a phase other days. */
export function spanOver({ kind, recordId }: Spanning, days: DayRange): Move {
  const dates = { startDate: days.start, endDate: days.end };
  return kind === 'sprint'
    ? move(days, 'sprint.move', { sprintId: recordId, ...dates })
    : move(days, 'phase.update', { phaseId: recordId, ...dates });
}

/** The move that takes an edge of a sprint or a phase to a day; one day is the least it lasts. */
export function stretch(event: Spanning, edge: Edge, date: IsoDate): Move | null {
  const { start, end } = event;
  const days =
    edge === 'start'
      ? { start: date < end ? date : end, end }
      : { start, end: date > start ? date : start };
  return days.start === start && days.end === end ? null : spanOver(event, days);
}

/** The move that takes an event `days` later; `null` where its record is gone. */
export function moveBy(model: Model, event: CalendarEvent, days: number): Move | null {
  if (isSpanning(event))
    return spanOver(event, { start: addDays(event.start, days), end: addDays(event.end, days) });
  const release = event.releaseId === null ? undefined : model.releases.get(event.releaseId);
  if (!release?.targetDate) return null;
  return moveReleaseTo(release.id, addDays(release.targetDate, days));
}

/** The move that puts a release on a day, or takes its date off. */
export const moveReleaseTo = (releaseId: Id, date: IsoDate | null): Move =>
  move(date === null ? null : { start: date, end: date }, 'release.move', {
    moves: [{ releaseId, date }],
  });
