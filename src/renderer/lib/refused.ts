const IN_REFUSED_FIELD = '[data-refused] :is(input, textarea, [tabindex])';

/**
 * Takes the focus to the first field under `root` that shows what was not taken; whether there is
 * one. What such a field shows is not what would be gone on with.
 */
export function focusRefused(root: ParentNode): boolean {
  const refused = root.querySelector(IN_REFUSED_FIELD);
  if (!(refused instanceof HTMLElement)) return false;
  refused.focus();
  return true;
}

/** Takes the focus to the first field under `root` that shows an error. */
export function focusFlawed(root: ParentNode): void {
  const flawed = root.querySelector('[data-invalid] :is(input, textarea, [tabindex])');
  if (flawed instanceof HTMLElement) flawed.focus();
}

const UNFINISHED = '[data-unfinished], [data-refused]';

/**
 * Whether a field under `root` holds something that could not be taken as it stands. If so, the field
 * that is typed in is left, so that it says what is wrong, and gets the focus back.
 */
export function holdUnfinished(root: ParentNode): boolean {
  if (!root.querySelector(UNFINISHED)) return false;
  const typedIn = document.activeElement;
  if (typedIn instanceof HTMLElement && typedIn.closest(UNFINISHED)) typedIn.blur();
  requestAnimationFrame(() => focusRefused(root));
  return true;
}
