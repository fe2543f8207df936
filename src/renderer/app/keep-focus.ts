import { FLOATING } from '../lib/floating.ts';
import { heirAt, isShown, type Spot, spotOf } from '../lib/near-row.ts';

/** The element of the window itself that had the focus last, and where it stood. */
interface Last {
  readonly element: HTMLElement;
  readonly spot: Spot;
}

/**
 * Keeps the focus from being nowhere: where what had it goes (a row that was removed, a place that
 * was left), the row beside it takes it over, or else the place; where what floats gives it back to nothing,
 * what had it before does. `window` is all that does not float.
 */
export function keepFocus(window: Element): void {
  let last: Last | null = null;
  let hasFloated = false;
  let waiting = false;
  const look = () => {
    waiting = false;
    if (!(last || hasFloated) || !isFocusGone() || document.querySelector(FLOATING)) return;
    const known = last;
    const isBeside = !hasFloated;
    last = null;
    hasFloated = false;
    const there = known && isShown(known.element) ? known.element : null;
    // Somebody pressed beside it.
    if (there && isBeside) return;
    const heir = there ?? (known && heirAt(known.spot)) ?? document.querySelector('main');
    // It stands where the other stood: what is in sight stays in sight.
    heir?.focus({ preventScroll: true });
  };
  const lookSoon = () => {
    if (waiting || !(last || hasFloated) || !isFocusGone()) return;
    waiting = true;
    // Two frames later, what gives the focus somewhere itself has done so.
    requestAnimationFrame(() => requestAnimationFrame(look));
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    hasFloated = !window.contains(target);
    if (!hasFloated) last = { element: target, spot: spotOf(target) };
  });
  document.addEventListener('focusout', lookSoon);
  new MutationObserver(lookSoon).observe(document.body, { childList: true, subtree: true });
}

function isFocusGone(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !isShown(activeElement);
}
