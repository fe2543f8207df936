import { type KeyboardEvent, useMemo, useRef } from 'react';
import { go } from '#renderer/app/route.ts';
import { hearsKey } from '#renderer/lib/keys-of-things.ts';
import { clearSelection } from '#renderer/state/selection.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import type { Controls } from './controls.ts';
import { askMoveTo } from './moving/dialogs.tsx';
import { type KeyStep, stepOfKey } from './moving/key-move.ts';
import { isMovable } from './moving/moves.ts';
import { sayWhyItStays } from './moving/staying.ts';
import { isRemovable, removeRecord } from './records/ask.tsx';
import { selectUpTo, toggleSelected } from './selecting.ts';
import { useSteadyFocus } from './steady-focus.ts';
import { useKeyMoves } from './use-key-moves.ts';
import { useCalendarView } from './view.ts';

/** What bars can ask: to be chosen, selected, opened, and moved by keys. */
export function useControls(events: readonly CalendarEvent[]): Controls {
  const { chosen, change } = useCalendarView();
  const keyMoves = useKeyMoves();
  useSteadyFocus(events, keyMoves.isOnTheWay);
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
    return {
      chosenId: chosen,
      choose,
      onBarKey: (event, press) =>
        barKey(event, press, {
          move: (step) => keyMoves.move(event, step),
          choose: () => choose(event, press),
          leave: () => {
            clearSelection();
            change({ chosen: null });
          },
        }),
      takeFocus: keyMoves.takeFocus,
    };
  }, [chosen, keyMoves, change]);
}

interface Doing {
  move(step: KeyStep): void;
  choose(): void;
  leave(): void;
}

function barKey(event: CalendarEvent, press: KeyboardEvent, doing: Doing): boolean {
  const { key } = press;
  if (!hearsKey('bar', press)) return false;
  const step = stepOfKey(press);
  if (step !== null) {
    if (isMovable(event)) doing.move(step);
    else sayWhyItStays(event);
    return true;
  }
  if (key === ' ') doing.choose();
  else if (key === 'Escape') {
    doing.leave();
    return false;
  } else if (key === 'Enter') open(event, doing);
  else if ((key === 'Delete' || key === 'Backspace') && isRemovable(event))
    void removeRecord(event);
  else if (key === 'm' && isMovable(event)) void askMoveTo(event);
  else if (key === 'm') sayWhyItStays(event);
  else return false;
  return true;
}

function open(event: CalendarEvent, { choose }: Doing): void {
  if (event.releaseId === null) choose();
  else go({ place: 'release', releaseId: event.releaseId, tab: 'checklists' });
}
