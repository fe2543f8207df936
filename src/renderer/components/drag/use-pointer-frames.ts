import { useEffect, useMemo, useRef } from 'react';
import { scrollAtEdges } from './edge-scroll.ts';
import type { Point } from './pointer.ts';

interface FramesProps {
  scrollers(): readonly HTMLElement[];
  /** Called in a frame in which the pointer moved, something scrolled, or `again` was asked for. */
  onFrame(at: Point): void;
}

/** Follows the pointer frame by frame between `start` and `stop`. */
export interface PointerFrames {
  start(at: Point): void;
  /** Asks for one more call, though nothing moved. */
  again(): void;
  /** Ends it; the answer is where the pointer was last. */
  stop(): Point;
}

/** Frames for one drag at a time; they end when the component goes. */
export function usePointerFrames(props: FramesProps): PointerFrames {
  const latest = useRef(props);
  latest.current = props;
  const frames = useMemo(() => pointerFrames(latest), []);
  useEffect(() => () => void frames.stop(), [frames]);
  return frames;
}

function pointerFrames(props: { readonly current: FramesProps }): PointerFrames {
  let at: Point = { x: 0, y: 0 };
  let due = false;
  let request = 0;

  const follow = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    due = true;
  };
  const frame = () => {
    request = requestAnimationFrame(frame);
    for (const scroller of props.current.scrollers()) due = scrollAtEdges(scroller, at) || due;
    if (!due) return;
    due = false;
    props.current.onFrame(at);
  };
  return {
    start(from) {
      at = from;
      due = true;
      window.addEventListener('pointermove', follow, { passive: true });
      request = requestAnimationFrame(frame);
    },
    again() {
      due = true;
    },
    stop() {
      window.removeEventListener('pointermove', follow);
      cancelAnimationFrame(request);
      return at;
    },
  };
}
