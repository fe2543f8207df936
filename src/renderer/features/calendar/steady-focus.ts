import { useEffect, useRef } from 'react';
import { isFocusNowhere } from '#renderer/lib/row-focus.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';

interface Held {
  readonly id: string;
  /** Who takes the focus over where that event goes: those after it, then those before. */
  readonly heirs: readonly string[];
}

/**
 * The event that has the focus keeps it: bars are drawn by their places, and one that another event
 * comes to stand in would hand it on. Where the event goes for good, the next one has it; not so
 * while `isOnTheWay`, for then a move by key will say.
 */
export function useSteadyFocus(events: readonly CalendarEvent[], isOnTheWay: () => boolean): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (isFocusNowhere() || !(target instanceof Element)) return;
      const bar = barAt(target);
      held.current = bar && heldAt(bar);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    if (held.current === null) return;
    const { id, heirs } = held.current;
    const bar = document.activeElement && barAt(document.activeElement);
    if (bar?.dataset.event === id || !(bar || isFocusNowhere())) return;
    const isThere = events.some((event) => event.id === id);
    if (!isThere && isOnTheWay()) return;
    const handle = (isThere ? [id] : heirs).map(handleOf).find((each) => each !== null);
    handle?.focus();
  }, [events, isOnTheWay]);
}

/** The bar that an element stands in, or is the box of. */
const barAt = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>('[data-event]') ??
  (element.matches('[role="button"]') ? element.querySelector('[data-event]') : null);

function heldAt(bar: HTMLElement): Held {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-event]')].flatMap(
    ({ dataset }) => dataset.event ?? [],
  );
  const id = bar.dataset.event ?? '';
  const at = ids.indexOf(id);
  const heirs = [...ids.slice(at + 1), ...ids.slice(0, at).toReversed()];
  return { id, heirs: heirs.filter((each) => each !== id) };
}

const handleOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-event="${CSS.escape(id)}"]`)?.closest<HTMLElement>('[tabindex]') ??
  null;
