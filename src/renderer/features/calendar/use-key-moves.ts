import { useEffect, useMemo, useRef } from 'react';
import { burstOn, isInBurst } from '#renderer/lib/burst.ts';
import { keyQueue } from '#renderer/lib/key-queue.ts';
import { isFocusNowhere } from '#renderer/lib/row-focus.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import type { Controls } from './controls.ts';
import { performByKey } from './moving/key-hint.ts';
import { type KeyPlace, type KeyStep, keyMove, stepOfKey } from './moving/key-move.ts';
import { type KeyTarget, keyTarget } from './moving/key-target.ts';
import { selectedReleases } from './selecting.ts';
import { useCalendarView } from './view.ts';

interface Press {
  readonly eventId: string;
  readonly step: KeyStep;
  readonly visit: string;
}

export interface KeyMoves extends Pick<Controls, 'takeFocus'> {
  /** Moves a bar one step, from where the presses before it lead. */
  move(event: CalendarEvent, step: KeyStep): void;
  /** Whether a bar is to have the focus that is not there yet. */
  isOnTheWay(): boolean;
}

/**
 * Moves bars by keys. Every press counts: it waits for the one before, also while the bar is on its
 * way to another week and nothing has the focus.
 */
export function useKeyMoves(): KeyMoves {
  const view = useCalendarView();
  const latest = useRef(view);
  latest.current = view;
  const moves = useMemo(() => keyMovesWith(() => latest.current), []);
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (!isFocusNowhere() || !moves.pressOnTheWay(press)) return;
      press.preventDefault();
      press.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [moves]);
  return moves;
}

/** The day to which a key led: up and down among the hours, the one on which its window starts. */
const ledTo = (event: CalendarEvent, move: Move, { days }: KeyStep, place: KeyPlace): IsoDate =>
  place === 'hours' && event.kind === 'window' && move.days !== null
    ? move.days.start
    : addDays(event.start, days);

function keyMovesWith(view: () => ReturnType<typeof useCalendarView>) {
  /** The bar that is to have the focus as soon as it is there. */
  let wanted: KeyTarget | null = null;
  /** Where the burst under way has led: a time of a freeze is another event on another day. */
  let led: { readonly visit: string; readonly eventId: string } | null = null;

  const presses = keyQueue<Press>(async ({ eventId, step, visit }) => {
    const before = getModel();
    const event = eventById(before, led?.visit === visit ? led.eventId : eventId);
    if (!event) return false;
    const place = view().view === 'week' ? 'hours' : 'days';
    const move = keyMove(before, event, step, selectedReleases(), place);
    if (!move) return true;
    const target = keyTarget(before, event, step);
    const idThen = () => target.in(getModel())?.id ?? event.id;
    wanted = target;
    const done = await performByKey(move, idThen, visit);
    if (!done) {
      wanted = null;
      return false;
    }
    const id = idThen();
    led = { visit, eventId: id };
    const { chosen, range, change } = view();
    if (chosen === event.id && id !== chosen) change({ chosen: id });
    const date = ledTo(event, move, step, place);
    if (step.edge === null && (date < range.start || date > range.end)) change({ date });
    return true;
  });
  const move: KeyMoves['move'] = ({ id, kind, recordId }, step) => {
    if (!isInBurst()) led = null;
    // What the burst has led to may be another record than the one it began with.
    const visit = led?.eventId === id ? led.visit : burstOn(`${kind} ${recordId}`);
    presses.press({ eventId: id, step, visit });
  };
  return {
    move,
    /** Takes a press for the bar that is on its way; answers whether it meant something. */
    pressOnTheWay(press: KeyboardEvent): boolean {
      const step = stepOfKey(press);
      if (!isInBurst() || wanted === null) return false;
      const event = step && wanted.in(getModel());
      if (step && event) move(event, step);
      return event !== null;
    },
    isOnTheWay: () => wanted !== null,
    takeFocus(eventId: string): boolean {
      if (!wanted?.is(eventId)) return false;
      wanted = null;
      return true;
    },
  };
}
