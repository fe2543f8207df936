import { type KeyboardEvent, useMemo, useRef } from 'react';
import { go } from '#renderer/app/route.ts';
import { clearSelection } from '#renderer/state/selection.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { addDays } from '#shared/lib/dates.ts';
import type { Controls } from './controls.ts';
import { askMoveTo } from './moving/dialogs.tsx';
import { performByKey } from './moving/key-hint.ts';
import { idAfter, type KeyStep, keyMove } from './moving/key-move.ts';
import { isMovable } from './moving/moves.ts';
import { isRemovable, removeRecord } from './records/ask.tsx';
import { selectedReleases, selectUpTo, toggleSelected } from './selecting.ts';
import { useCalendarView } from './view.ts';

/** What bars can ask: to be chosen, selected, opened, and moved by keys. */
export function useControls(events: readonly CalendarEvent[]): Controls {
  const { chosen, range, change } = useCalendarView();
  const wanted = useRef<string | null>(null);
  const shown = useRef(events);
  shown.current = events;
  return useMemo(() => {
    const choose: Controls['choose'] = (event, { ctrlKey, metaKey, shiftKey }) => {
      const before = chosen === null ? null : eventById(getModel(), chosen);
      if ((ctrlKey || metaKey) && toggleSelected(event, before)) return;
      if (shiftKey && selectUpTo(shown.current, event, before)) return;
      clearSelection();
      change({ chosen: event.id });
    };
    const moveByKey = async (event: CalendarEvent, step: KeyStep) => {
      const move = keyMove(getModel(), event, step, selectedReleases());
      if (!move) return;
      const id = idAfter(event, step);
      wanted.current = id;
      const done = await performByKey(move, id);
      if (!done) wanted.current = null;
      else if (chosen === event.id && id !== chosen) change({ chosen: id });
      if (!done || step.edge !== null) return;
      const date = addDays(event.start, step.days);
      if (date < range.start || date > range.end) change({ date });
    };
    return {
      chosenId: chosen,
      choose,
      onBarKey: (event, press) =>
        barKey(event, press, {
          move: (step) => void moveByKey(event, step),
          choose: () => choose(event, press),
          leave: () => {
            clearSelection();
            change({ chosen: null });
          },
        }),
      takeFocus(eventId) {
        if (wanted.current !== eventId) return false;
        wanted.current = null;
        return true;
      },
    };
  }, [chosen, range, change]);
}

interface Doing {
  move(step: KeyStep): void;
  choose(): void;
  leave(): void;
}

const DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

function barKey(event: CalendarEvent, press: KeyboardEvent, doing: Doing): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = press;
  const days = DAYS[key];
  if (altKey && !ctrlKey && !metaKey && days !== undefined) {
    if (isMovable(event)) doing.move({ days, edge: shiftKey ? 'end' : null });
    return true;
  }
  if (altKey) return false;
  if (key === ' ') doing.choose();
  else if (ctrlKey || metaKey) return false;
  else if (key === 'Escape') {
    doing.leave();
    return false;
  } else if (key === 'Enter') open(event, doing);
  else if ((key === 'Delete' || key === 'Backspace') && isRemovable(event))
    void removeRecord(event);
  else if (key === 'm' && isMovable(event)) void askMoveTo(event);
  else return false;
  return true;
}

function open(event: CalendarEvent, { choose }: Doing): void {
  if (event.releaseId === null) choose();
  else go({ place: 'release', releaseId: event.releaseId, tab: 'checklists' });
}
