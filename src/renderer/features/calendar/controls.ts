import { createContext, type KeyboardEvent } from 'react';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';

/** The keys held down with a click or another key. */
export type Modifiers = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a bar can ask of the calendar it stands in. */
export interface Controls {
  readonly chosenId: string | null;
  /** With Control or Shift pressed, selects several releases. */
  choose(event: CalendarEvent, press: Modifiers): void;
  /** Answers whether the key meant something. */
  onBarKey(event: CalendarEvent, press: KeyboardEvent): boolean;
  /** Whether the bar of this event should take the focus: it was moved by a key just now. */
  takeFocus(eventId: string): boolean;
}

/** Stable while nothing is chosen anew, so that bars do not render again for a drag. */
export const CalendarControls = createContext<Controls>({
  chosenId: null,
  choose: () => undefined,
  onBarKey: () => false,
  takeFocus: () => false,
});
