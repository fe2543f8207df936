import { useEffect, useMemo, useRef } from 'react';
import { edgeScroller } from './edge-scroll.ts';
import type { Point } from './pointer.ts';

interface TrailProps {
  scrollers(): readonly HTMLElement[];
  /** The pointer moved, or what lies under it scrolled. */
  onMove(at: Point): void;
}

/** Follows the pointer between `start` and `stop`, and scrolls while it is near an edge. */
export interface PointerTrail {
  start(at: Point): void;
  /** Where the pointer is now. */
  at(): Point;
  stop(): void;
}

/** The trail of one drag at a time; it ends when the component goes. */
export function usePointerTrail(props: TrailProps): PointerTrail {
  const latest = useRef(props);
  latest.current = props;
  const trail = useMemo(() => pointerTrail(latest), []);
  useEffect(() => trail.stop, [trail]);
  return trail;
}

function pointerTrail(props: { readonly current: TrailProps }): PointerTrail {
  let at: Point = { x: 0, y: 0 };
  let request = 0;
  let scrollAtEdges = edgeScroller();

  const scroll = () => {
    request = 0;
    const scrolled = props.current.scrollers().map((scroller) => scrollAtEdges(scroller, at));
    if (!scrolled.includes(true)) return;
    props.current.onMove(at);
    request = requestAnimationFrame(scroll);
  };
  const follow = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    props.current.onMove(at);
    if (request === 0) scroll();
  };
  return {
    start(from) {
      at = from;
      scrollAtEdges = edgeScroller();
      window.addEventListener('pointermove', follow, { capture: true, passive: true });
    },
    at: () => at,
    stop() {
      window.removeEventListener('pointermove', follow, { capture: true });
      cancelAnimationFrame(request);
      request = 0;
    },
  };
}
