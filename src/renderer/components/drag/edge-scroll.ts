import type { Point } from './pointer.ts';

/** How near to an edge the pointer has to be, and how far a frame then scrolls at most, in px. */
const REACH = 56;
const FASTEST = 22;

/**
 * How far to scroll in one frame for a pointer at `at` between two edges, in px: nothing in the
 * middle, more the nearer to an edge, at most the same again beyond it.
 */
export function edgeStep(at: number, start: number, end: number): number {
  const reach = Math.min(REACH, (end - start) / 3);
  const depth = at < start + reach ? at - (start + reach) : Math.max(0, at - (end - reach));
  const share = Math.max(-1, Math.min(1, depth / reach));
  return Math.round(share * Math.abs(share) * FASTEST);
}

/** Scrolls what lies under the pointer and is near its edge. The answer says whether it moved. */
export function scrollAtEdges(scroller: HTMLElement, { x, y }: Point): boolean {
  const box = scroller.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const { scrollLeft, scrollTop } = scroller;
  scroller.scrollBy(edgeStep(x, box.left, box.right), edgeStep(y, box.top, box.bottom));
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
}
