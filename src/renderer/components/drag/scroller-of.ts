/** What scrolls an element up and down: the nearest one around it, for `DragHandlers.scrollers`. */
export function scrollersOf(element: HTMLElement | null): HTMLElement[] {
  for (let at = element?.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return [at];
  return [];
}
