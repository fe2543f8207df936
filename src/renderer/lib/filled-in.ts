import type { RefCallback } from 'react';

/** What people fill in: a search is not, since nothing is made of it. */
const FIELDS = [
  'input:not([type="search"])',
  'textarea',
  '[contenteditable]',
  '[role="spinbutton"]',
  '[role="radio"]',
  'button[aria-haspopup="listbox"]',
].join(',');

/** What stands before somebody fills in a field, noted at the first of these. */
const TOUCHES = ['pointerdown', 'keydown', 'beforeinput'] as const;

/** What the fields under an element hold, for comparing. */
function contentsOf(root: ParentNode): string {
  const held = [...root.querySelectorAll(FIELDS)].map((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? [field.value, field instanceof HTMLInputElement && field.checked]
      : [field.textContent, field.ariaChecked],
  );
  return JSON.stringify(held);
}

/** Follows whether somebody has filled in something under an element. */
export interface FilledIn {
  readonly ref: RefCallback<HTMLElement>;
  /** Whether the fields hold something else than before they were touched. */
  isFilledIn(): boolean;
}

/** Follows the fields under the element that `ref` is given to, from when somebody first touches it. */
export function followFields(): FilledIn {
  let root: HTMLElement | null = null;
  let before: string | null = null;
  return {
    ref(element) {
      root = element;
      before = null;
      if (!element) return undefined;
      const note = () => {
        before ??= contentsOf(element);
      };
      for (const type of TOUCHES) element.addEventListener(type, note, true);
      return () => {
        for (const type of TOUCHES) element.removeEventListener(type, note, true);
        root = null;
      };
    },
    isFilledIn: () => root !== null && before !== null && contentsOf(root) !== before,
  };
}
