import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { hearsKey } from '#renderer/lib/keys-of-things.ts';
import { nearestBox } from './nearest-box.ts';

/**
 * What makes the bars on a surface one stop for Tab, from which the arrow keys lead to the others: left
 * and right in the order of the page, up and down to the nearest of another row. It works on the
 * elements themselves, since some of them are react-big-calendar's own.
 *
 * @param chosenId the event that Tab comes to before any has had the focus.
 */
export function useRovingBars(chosenId: string | null) {
  const surface = useRef<HTMLDivElement | null>(null);
  const lastId = useRef<string | null>(null);
  const chosen = useRef(chosenId);
  useLayoutEffect(() => {
    chosen.current = chosenId;
    if (surface.current) stopAt(surface.current, lastId.current ?? chosenId);
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    // Bars come also when only a part of the page renders: once it knows how many rows it has room for.
    const bars = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0))
        stopAt(element, lastId.current ?? chosen.current);
    });
    bars.observe(element, { childList: true, subtree: true });
    return () => bars.disconnect();
  }, []);
  return {
    ref: surface,
    onFocus({ target, currentTarget }: FocusEvent<HTMLElement>) {
      const id = eventOf(target);
      if (id === null) return;
      lastId.current = id;
      stopAt(currentTarget, id);
    },
    onKeyDown(press: KeyboardEvent<HTMLElement>) {
      const { target, currentTarget } = press;
      if (!(target instanceof HTMLElement) || eventOf(target) === null) return;
      if (!LEADING.has(press.key) || !hearsKey('bar', press)) return;
      if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return;
      press.preventDefault();
      nextBar(handlesIn(currentTarget), target, press.key)?.focus();
    },
  };
}

const LEADING: ReadonlySet<string> = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Home', 'End'],
]);

/** What has the focus and the keys of each bar, in the order of the page. */
const handlesIn = (surface: HTMLElement): HTMLElement[] =>
  [...surface.querySelectorAll<HTMLElement>('[data-event]')].flatMap(
    (bar) => bar.closest<HTMLElement>('[tabindex]') ?? [],
  );

/** The event of a bar, given its handle. */
const eventOf = (handle: Element): string | null =>
  (handle.closest<HTMLElement>('[data-event]') ?? ownBar(handle))?.dataset.event ?? null;

const ownBar = (handle: Element): HTMLElement | null =>
  handle.matches('[role="button"]') ? handle.querySelector<HTMLElement>('[data-event]') : null;

function stopAt(surface: HTMLElement, eventId: string | null): void {
  const handles = handlesIn(surface);
  const focused = handles.find((handle) => handle === document.activeElement);
  const stop = focused ?? handles.find((handle) => eventOf(handle) === eventId) ?? handles[0];
  for (const handle of handles) {
    const tabIndex = handle === stop ? 0 : -1;
    if (handle.tabIndex !== tabIndex) handle.tabIndex = tabIndex;
  }
}

function nextBar(handles: readonly HTMLElement[], from: HTMLElement, key: string) {
  const at = handles.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return handles[at - 1];
    case 'ArrowRight':
      return handles[at + 1];
    case 'Home':
      return handles[0];
    case 'End':
      return handles.at(-1);
    default: {
      const boxes = handles.map((handle) => handle.getBoundingClientRect());
      const side = key === 'ArrowUp' ? 'above' : 'below';
      return handles[nearestBox(from.getBoundingClientRect(), boxes, side)];
    }
  }
}
