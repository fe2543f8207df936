import { FLOATING } from './floating.ts';

const PANEL = '[data-inspector]';

/** Gives the focus to the panel about what is selected, as soon as it is there. */
export const focusPanel = (): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>(PANEL)?.focus());

/** The box that ticks the row it stands in; any other box is one of the row's fields. */
const CHECK_MARK = '[data-check-mark] input';

/** What a row is handled by: its check mark, or else its grip; `null` where it has neither. */
export const handleOf = (row: Element): HTMLElement | null =>
  row.querySelector<HTMLElement>(CHECK_MARK) ?? row.querySelector<HTMLElement>('[data-grip]');

/**
 * Leaves a field by key: the focus goes to what its row is handled by, so that one goes on where
 * one was, or to the panel it stands in. A field that stands in neither only loses it.
 */
export function leaveField(field: HTMLElement): void {
  const row = field.closest('li, header');
  const handle = (row && handleOf(row)) ?? field.closest<HTMLElement>(PANEL);
  if (handle) handle.focus();
  else field.blur();
}

/** Whether nothing in particular has the focus: no element, or the place as a whole. */
export function isFocusNowhere(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches('main');
}

/**
 * Leaves a field by key, as `leaveField` does, and comes back to it where what was typed is not
 * taken: nobody said who they are.
 */
export function leaveUnlessRefused(field: HTMLElement, commit: () => Promise<boolean>): void {
  const taken = commit();
  leaveField(field);
  void taken.then((isTaken) => {
    if (!isTaken) returnTo(field);
  });
}

/** Gives a field the focus when no dialog stands over it any more, and has given it back. */
function returnTo(field: HTMLElement): void {
  if (!field.isConnected) return;
  const isCovered = field.closest('[inert], [aria-hidden="true"]') !== null;
  requestAnimationFrame(() =>
    isCovered ? returnTo(field) : requestAnimationFrame(() => field.focus()),
  );
}

/**
 * Acts as soon as something beside an element has the focus, and nothing that floats has it for a while; not at
 * all where the element has it again before that, or goes.
 */
export function onceFocusIsElsewhere(element: Element, act: () => void): void {
  const look = () => {
    const { activeElement } = document;
    const isBack = !element.isConnected || element.contains(activeElement);
    if (!isBack && (isFocusNowhere() || activeElement?.closest(FLOATING))) return;
    document.removeEventListener('focusin', look);
    if (!isBack) act();
  };
  document.addEventListener('focusin', look);
  look();
}
