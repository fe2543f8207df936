import type { Move } from '#renderer/questions/moving/move.ts';
import { perform } from '#renderer/questions/moving/perform.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { nounFor } from '../grid/entries.ts';
import { seenHere } from '../seen-here.ts';
import { selectedReleases } from '../selecting.ts';
import { isWhole } from './carried.ts';
import { DateDialog } from './date-dialog.tsx';
import { type Days, DaysDialog, type DaysMoves } from './days-dialog.tsx';
import {
  comesAgain,
  isSpanning,
  moveBy,
  moveReleaseTo,
  spanOver,
  sprintOver,
  timeOver,
} from './moves.ts';
import { WindowDialog } from './window-dialog.tsx';
import { moveWindowTo, type TypedWindow, typedWindow } from './window-moves.ts';

/** Asks for the days an event should be on, and takes it there with what is selected with it. */
export async function askMoveTo(event: CalendarEvent): Promise<boolean> {
  if (isSpanning(event)) {
    const title = `When is ${nounFor(event)}?`;
    return askDays(title, event, (model) => eventById(model, event.id), {
      moveTo: (days) => spanOver(getModel(), { ...event, ...daysNow(event) }, days),
      oneTimeTo: comesAgain(getModel(), event)
        ? (days) => timeOver(getModel(), { ...event, ...daysNow(event) }, days)
        : null,
    });
  }
  const selected = isWhole(event) ? selectedReleases() : [];
  const many = selected.length > 1 && selected.includes(event.releaseId ?? '');
  const window = event.kind === 'window' && !many ? typedWindow(getModel(), event) : null;
  if (window) return askWindow(event, window);
  const others = many ? ` and ${selected.length - 1} more` : '';
  return askDateFor(`Move ${nounFor(event)}${others}`, event.start, (date) => {
    const now = { ...event, ...daysNow(event) };
    const days = daysBetween(now.start, date);
    return days === 0 ? null : moveBy(getModel(), now, days, selected);
  });
}

/** When an event is now, seen from here; when it was where it is gone. */
function daysNow(event: CalendarEvent): DayRange {
  const { start, end } = seenHere(eventById(getModel(), event.id) ?? event);
  return { start, end };
}

async function askWindow(
  event: CalendarEvent,
  { typed: initial, zone, nights }: NonNullable<ReturnType<typeof typedWindow>>,
): Promise<boolean> {
  const moveTo = (typed: TypedWindow) => moveWindowTo(getModel(), event, typed);
  const find = (model: Model) => typedWindow(model, event)?.typed ?? null;
  const title = `Move ${nounFor(event)}`;
  const typed = await openDialog<TypedWindow>((close) => (
    <WindowDialog {...{ title, initial, find, zone, nights, moveTo, close }} />
  ));
  return done(typed && moveTo(typed));
}

/** Asks for a release's target date, and sets it. */
export const askReleaseDate = (release: Release): Promise<boolean> =>
  askDateFor(`When does ${releaseTitle(release)} ship?`, release.targetDate, (date) =>
    moveReleaseTo(release.id, date),
  );

/** Asks for a sprint's first and last day, and sets them. */
export const askSprintDates = ({ id, name, startDate, endDate }: Sprint): Promise<boolean> =>
  askDays(
    `When is ${name}?`,
    { start: startDate, end: endDate },
    ({ sprints }) => daysOf(sprints.get(id)),
    { moveTo: (days) => sprintOver(id, days), oneTimeTo: null },
  );

const daysOf = (sprint: Sprint | undefined): Days | null =>
  sprint ? { start: sprint.startDate, end: sprint.endDate } : null;

/** Asks for a day; `verb` is what the button says. */
export const askDate = (
  title: string,
  initial: IsoDate | null,
  verb: string,
): Promise<IsoDate | null> =>
  openDialog<IsoDate>((close) => <DateDialog {...{ title, initial, verb, close }} />);

async function askDateFor(
  title: string,
  initial: IsoDate | null,
  moveTo: (date: IsoDate) => Move | null,
): Promise<boolean> {
  const date = await openDialog<IsoDate>((close) => (
    <DateDialog {...{ title, initial, verb: 'Move', moveTo, close }} />
  ));
  return done(date !== null && date !== initial ? moveTo(date) : null);
}

async function askDays(
  title: string,
  initial: Days,
  find: (model: Model) => Days | null,
  moves: DaysMoves,
): Promise<boolean> {
  const move = await openDialog<Move>((close) => (
    <DaysDialog {...{ title, initial, find, ...moves, close }} />
  ));
  return done(move);
}

const done = async (move: Move | null): Promise<boolean> =>
  move !== null && (await perform(move)) !== null;
