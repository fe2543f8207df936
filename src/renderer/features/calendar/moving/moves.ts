import { type Move, recordMove, releaseMove } from '#renderer/questions/moving/move.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import { shiftRule } from '#shared/domain/freeze/shift-rule.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/** What can be dragged: what is over stays where it was. */
export const isMovable = (event: CalendarEvent): boolean => !event.over && event.kind !== 'leave';

export type Edge = 'start' | 'end';
const SPANNING = ['sprint', 'phase', 'freeze', 'mark'] as const;
type SpanningKind = (typeof SPANNING)[number];
/** What lasts from one day to another, each of which can be changed. */
type Spanning = CalendarEvent & { readonly kind: SpanningKind };
export const isSpanning = (event: CalendarEvent): event is Spanning =>
  SPANNING.some((kind) => kind === event.kind);

const ALONE = 'Nothing moves with it';

/** The move that gives what lasts several days other ones; `null` where it is gone. */
export function spanOver(model: Model, event: Spanning, days: DayRange): Move | null {
  const { kind, recordId } = event;
  const dates = { startDate: days.start, endDate: days.end };
  switch (kind) {
    case 'sprint':
      return sprintOver(recordId, days);
    case 'mark':
      return recordMove('dateMark.move', { dateMarkId: recordId, ...dates }, { days, note: ALONE });
    case 'phase': {
      const note = `${event.version} keeps its date`;
      return recordMove('phase.update', { phaseId: recordId, ...dates }, { days, note });
    }
    case 'freeze':
      return freezeOver(model, event, days);
  }
}

/** The move that gives a sprint other days, or its first ones. */
export const sprintOver = (sprintId: Id, days: DayRange): Move =>
  recordMove(
    'sprint.move',
    { sprintId, startDate: days.start, endDate: days.end },
    { days, note: ALONE },
  );

/** Whether the event is one time of a freeze that comes again. */
export const comesAgain = ({ freezes }: Pick<Model, 'freezes'>, event: CalendarEvent): boolean =>
  event.kind === 'freeze' && (freezes.get(event.recordId)?.rule ?? '') !== '';

/** The move that gives one time of a freeze that comes again other days, and leaves the others. */
export function timeOver(model: Model, event: CalendarEvent, days: DayRange): Move | null {
  const freeze = model.freezes.get(event.recordId);
  return freeze ? oneTimeOver(freeze, event, days, 'Moves this time only') : null;
}

/** The day on which a time of a freeze starts on its own wall, which may be another than is shown. */
export const startOnWall = ({ id, start }: CalendarEvent): IsoDate => id.split(':').at(2) ?? start;

function oneTimeOver(freeze: Freeze, event: CalendarEvent, days: DayRange, note: string): Move {
  const longer = daysBetween(event.end, days.end) - daysBetween(event.start, days.start);
  const length = daysBetween(freeze.startDate, freeze.endDate) + longer;
  const date = startOnWall(event);
  const startDate = addDays(date, daysBetween(event.start, days.start));
  const input = { freezeId: freeze.id, date, startDate, endDate: addDays(startDate, length) };
  return recordMove('freeze.moveTime', input, { days, note });
}

/**
 * A time of a freeze that comes again moves the whole series: the others follow its rule. Where the
 * rule names days that cannot move along, this time goes alone.
 */
function freezeOver(model: Model, event: CalendarEvent, days: DayRange): Move | null {
  const freeze = model.freezes.get(event.recordId);
  if (!freeze) return null;
  const by = daysBetween(event.start, days.start);
  if (shiftRule(freeze.rule, by) === null) {
    const why = 'the days that its rule names cannot move along';
    return oneTimeOver(freeze, event, days, `Moves this time only: ${why}`);
  }
  const freezeId = freeze.id;
  const endDate = addDays(freeze.endDate, daysBetween(event.end, days.end));
  const note = freeze.rule === '' ? null : 'Moves the whole series';
  if (by === 0) return recordMove('freeze.update', { freezeId, endDate }, { days, note });
  const startDate = addDays(freeze.startDate, by);
  return recordMove('freeze.move', { freezeId, startDate, endDate }, { days, note });
}

/** The move that takes an edge of what lasts several days to another; one day is the least. */
export function stretch(model: Model, event: Spanning, edge: Edge, date: IsoDate): Move | null {
  const { start, end } = event;
  const days =
    edge === 'start'
      ? { start: date < end ? date : end, end }
      : { start, end: date > start ? date : start };
  return days.start === start && days.end === end ? null : spanOver(model, event, days);
}

/**
 * The move that takes an event `days` later, and with a release those that are `selected` with it;
 * `null` where there is nothing to move.
 */
export function moveBy(
  model: Model,
  event: CalendarEvent,
  days: number,
  selected: readonly Id[] = [],
): Move | null {
  const to = { start: addDays(event.start, days), end: addDays(event.end, days) };
  if (isSpanning(event)) return spanOver(model, event, to);
  if (event.kind === 'announcement') {
    const note = `It goes on following ${event.version}`;
    const input = { announcementId: event.recordId, date: to.start };
    return recordMove('announcement.move', input, { days: to, note });
  }
  return event.releaseId === null ? null : releasesBy(model, event.releaseId, days, selected);
}

function releasesBy(
  model: Model,
  releaseId: Id,
  days: number,
  selected: readonly Id[],
): Move | null {
  const others = selected.includes(releaseId) ? selected.filter((id) => id !== releaseId) : [];
  const moves = [releaseId, ...others].flatMap((id) => {
    const release = model.releases.get(id);
    if (!release?.targetDate || (!isOpen(release) && id !== releaseId)) return [];
    return [{ releaseId: id, date: addDays(release.targetDate, days) }];
  });
  const own = moves.find((move) => move.releaseId === releaseId);
  if (!own) return null;
  const lead = { start: own.date, end: own.date };
  return releaseMove(moves, { days: lead });
}

/** The move that puts a release on a day, or takes its date off. */
export const moveReleaseTo = (releaseId: Id, date: IsoDate | null): Move =>
  releaseMove([{ releaseId, date }], { days: date === null ? null : { start: date, end: date } });
