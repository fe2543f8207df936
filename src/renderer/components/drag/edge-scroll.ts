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

/**
 * For one drag: scrolls an element whose edge the pointer is near, and answers whether it moved.
 * What was measured holds until something scrolls: otherwise the window keeps its shape.
 */
export function edgeScroller(): (scroller: HTMLElement, at: Point) => boolean {
  const boxes = new Map<HTMLElement, DOMRect>();
  return (scroller, { x, y }) => {
    const box = boxes.get(scroller) ?? scroller.getBoundingClientRect();
    boxes.set(scroller, box);
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
    const left = edgeStep(x, box.left, box.right);
    const top = edgeStep(y, box.top, box.bottom);
    if (left === 0 && top === 0) return false;
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollBy(left, top);
    const moved = scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
    if (moved) boxes.clear();
    return moved;
  };
}
