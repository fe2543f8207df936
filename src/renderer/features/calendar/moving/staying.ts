import type { PointerEvent } from 'react';
import { toastAgain } from '#renderer/state/toasts.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { labelOf, nounFor } from '../grid/entries.ts';

/** Why an event cannot be moved, in a sentence; `null` where it can. */
export function whyStays(event: CalendarEvent): string | null {
  if (event.kind === 'leave') return `${event.title}: leave is changed in People.`;
  if (!event.over) return null;
  switch (event.kind) {
    case 'release':
      return `${nounFor(event)} is closed: it keeps its date.`;
    case 'phase':
      return `${labelOf(event)} is completed: it keeps its days.`;
    case 'sprint':
      return `${event.title} is closed: it keeps its days.`;
    case 'window':
      return `The window of ${event.version} is over: it keeps its time.`;
    case 'announcement':
      return `${labelOf(event)} was sent: it keeps its day.`;
    default:
      return `${event.title} is over: it keeps its days.`;
  }
}

/** Says why an event stays, to somebody who tried to move it; nothing where it can be moved. */
export function sayWhyItStays(event: CalendarEvent): void {
  const why = whyStays(event);
  if (why !== null) toastAgain(why, {});
}

/** What a bar needs to say why it stays: to who rests on it, hears of it, or drags it. */
export function stayingProps(event: CalendarEvent) {
  const why = whyStays(event);
  if (why === null) return {};
  return {
    title: why,
    'aria-description': why,
    onPointerDown: (press: PointerEvent) => onDragOf(press, () => sayWhyItStays(event)),
  };
}

const FAR = 6;

/** Tells once that a pressed pointer went far enough to mean a drag. */
function onDragOf({ button, clientX, clientY }: PointerEvent, tell: () => void): void {
  if (button !== 0) return;
  const over = new AbortController();
  const { signal } = over;
  const stop = () => over.abort();
  const onMove = (at: globalThis.PointerEvent) => {
    if (Math.hypot(at.clientX - clientX, at.clientY - clientY) < FAR) return;
    stop();
    tell();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', stop, { signal });
  window.addEventListener('pointercancel', stop, { signal });
}
