const IN_REFUSED_FIELD = '[data-refused] :is(input, [tabindex])';

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

/** The same in the dialog around `element`. */
export const focusRefusedAround = (element: Element): boolean =>
  focusRefused(element.closest('[role="dialog"]') ?? document);
