import type { Id } from '#shared/domain/model/change.ts';

/** What can be scrolled to; each is filled by what shows it. */
export const scrollTo: {
  release: (releaseId: Id) => void;
  sprint: (sprintId: Id) => void;
  today: () => void;
} = { release: () => undefined, sprint: () => undefined, today: () => undefined };

/** The drag id of the element that takes the focus as soon as it is there. */
let wanted: string | null = null;

/** Lets an element have the focus, now or when it comes into sight. */
export function wantFocus(dragId: string): void {
  wanted = dragId;
  for (const element of document.querySelectorAll<HTMLElement>('[data-sprint-handle]'))
    if (element.dataset.sprintHandle === dragId) takeFocus(element);
}

/** Gives an element the focus that was wanted for it. */
export function takeFocus(element: HTMLElement): void {
  if (wanted === null || element.dataset.sprintHandle !== wanted) return;
  wanted = null;
  element.focus({ preventScroll: false });
}
