import { FLOATING } from '../lib/floating.ts';
import { heirAt, isShown, type Spot, spotOf } from '../lib/near-row.ts';

/** The element of the window itself that had the focus last, and where it stood. */
interface Last {
  readonly element: Element;
  readonly spot: Spot;
}

/**
 * Keeps the focus from being nowhere: where what had it goes (a row that was removed, a place that
 * was left), the row beside it takes it over, or else the place. So it does where what came up from
 * nowhere, as a dialog after the palette, gives it back to nothing. `window` is all that does not float.
 */
export function keepFocus(window: Element): void {
  let last: Last | null = null;
  let cameFromNowhere = false;
  let waiting = false;
  const look = () => {
    waiting = false;
    if (!(last || cameFromNowhere) || !isFocusGone() || document.querySelector(FLOATING)) return;
    const gone = last && !isShown(last.element) ? last : null;
    // Still there: somebody pressed beside it.
    const isMeant = gone === null && !cameFromNowhere;
    last = null;
    cameFromNowhere = false;
    if (isMeant) return;
    const heir = (gone && heirAt(gone.spot)) ?? document.querySelector('main');
    // It stands where the other stood: what is in sight stays in sight.
    heir?.focus({ preventScroll: true });
  };
  const lookSoon = () => {
    if (waiting || !(last || cameFromNowhere) || !isFocusGone()) return;
    waiting = true;
    // Two frames later, what gives the focus somewhere itself has done so.
    requestAnimationFrame(() => requestAnimationFrame(look));
  };
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!(target instanceof Element)) return;
    if (window.contains(target)) {
      last = { element: target, spot: spotOf(target) };
      cameFromNowhere = false;
    } else if (relatedTarget === null) cameFromNowhere = true;
  });
  document.addEventListener('focusout', lookSoon);
  new MutationObserver(lookSoon).observe(document.body, { childList: true, subtree: true });
}

function isFocusGone(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !isShown(activeElement);
}
