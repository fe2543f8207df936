import { edgeScroller } from './edge-scroll.ts';
import type { Point } from './pointer.ts';

interface TrailProps {
  /** What scrolls when the pointer is near its edges. */
  scrollers(): readonly HTMLElement[];
  /** The pointer moved, or what lies under it scrolled. */
  onMove(at: Point): void;
}

/** Follows the pointer from now on until the function it returns is called. */
export function followPointer({ scrollers, onMove }: TrailProps, from: Point): () => void {
  const scrollAtEdges = edgeScroller();
  let at = from;
  let request = 0;

  const scroll = () => {
    request = 0;
    const scrolled = scrollers().map((scroller) => scrollAtEdges(scroller, at));
    if (!scrolled.includes(true)) return;
    onMove(at);
    request = requestAnimationFrame(scroll);
  };
  const follow = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    onMove(at);
    if (request === 0) scroll();
  };
  window.addEventListener('pointermove', follow, { capture: true, passive: true });
  return () => {
    window.removeEventListener('pointermove', follow, { capture: true });
    cancelAnimationFrame(request);
  };
}
