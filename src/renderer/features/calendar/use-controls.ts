import { type KeyboardEvent, useMemo, useRef } from 'react';
import { go } from '#renderer/app/route.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { addDays } from '#shared/lib/dates.ts';
import type { Controls } from './controls.ts';
import { askMoveTo } from './moving/dialogs.tsx';
import { type Edge, isMovable, isSpanning, type Move, moveBy, stretch } from './moving/move.ts';
import { isRemovable, removeRecord } from './records/ask.tsx';
import { useCalendarView } from './view.ts';

const DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** What bars can ask: to be chosen, opened, and moved by keys. */
export function useControls(): Controls {
  const { chosen, range, change } = useCalendarView();
  const wanted = useRef<string | null>(null);
  return useMemo(() => {
    const moveByKey = async (event: CalendarEvent, days: number, edge: Edge | null) => {
      wanted.current = event.id;
      const done = await moveFor(event, days, edge)?.run();
      if (!done) wanted.current = null;
      if (edge !== null) return;
      const date = addDays(event.start, days);
      if (done && (date < range.start || date > range.end)) change({ date });
    };
    return {
      chosenId: chosen,
      choose: (event) => change({ chosen: event.id }),
      onBarKey: (event, press) => barKey(event, press, moveByKey, (id) => change({ chosen: id })),
      takeFocus(eventId) {
        if (wanted.current !== eventId) return false;
        wanted.current = null;
        return true;
      },
    };
  }, [chosen, range, change]);
}

/** By days, or of what lasts several days only its last one. */
function moveFor(event: CalendarEvent, days: number, edge: Edge | null): Move | null {
  if (edge === null || !isSpanning(event)) return moveBy(getModel(), event, days);
  return stretch(event, edge, addDays(event[edge], days));
}

function barKey(
  event: CalendarEvent,
  { key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  moveByKey: (event: CalendarEvent, days: number, edge: Edge | null) => void,
  choose: (id: string | null) => void,
): boolean {
  if (ctrlKey || metaKey) return false;
  const days = DAYS[key];
  if (altKey && days !== undefined) {
    if (isMovable(event)) moveByKey(event, days, shiftKey ? 'end' : null);
    return true;
  }
  if (altKey) return false;
  if (key === 'Escape') {
    choose(null);
    return false;
  }
  if (key === ' ') choose(event.id);
  else if (key === 'Enter') open(event, choose);
  else if ((key === 'Delete' || key === 'Backspace') && isRemovable(event))
    void removeRecord(event);
  else if (key === 'm' && isMovable(event)) void askMoveTo(event);
  else return false;
  return true;
}

function open(event: CalendarEvent, choose: (id: string) => void): void {
  if (event.releaseId === null) choose(event.id);
  else go({ place: 'release', releaseId: event.releaseId, tab: 'checklists' });
}
