import { DndContext, type DragStartEvent, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { carrierFor } from './carrier.ts';
import styles from './drag-area.module.css';
import type { DragHandlers, DragWords } from './handlers.ts';
import { LiftSensor } from './lift-sensor.ts';
import { type Point, pointOf } from './pointer.ts';
import { liftOf } from './targets.ts';

export type { DragHandlers, DragWords } from './handlers.ts';

interface DragAreaProps {
  readonly handlers: DragHandlers;
  readonly words: DragWords;
  /** What hangs under the pointer while something is dragged. */
  readonly overlay: ReactNode;
  /** The overlay is shorter than what was lifted, and hangs where that was grabbed. */
  readonly hangsAtPointer?: boolean;
  readonly children: ReactNode;
}

/** A click that trembles is not a drag yet, in px. */
const TREMBLE = { activationConstraint: { distance: 4 } };
const NO_SCROLLING = { enabled: false, layoutShiftCompensation: false };

/**
 * The one way in which things are dragged in this app: dnd-kit lifts and lets go, the carrier
 * follows the pointer between, with one overlay, own words, and scrolling at the edges.
 */
export function DragArea(props: DragAreaProps) {
  const { handlers, words, overlay, hangsAtPointer = false, children } = props;
  const sensors = useSensors(useSensor(LiftSensor, TREMBLE));
  const latest = useRef({ handlers, words });
  latest.current = { handlers, words };
  const hand = useRef<HTMLDivElement>(null);
  const speaker = useRef<HTMLDivElement>(null);
  const [origin, setOrigin] = useState<DOMRect | null>(null);
  const box = useRef<DOMRect | null>(null);
  box.current = origin;
  const on = useMemo(() => {
    const carrier = carrierFor({
      handlers: () => latest.current.handlers,
      words: () => latest.current.words,
      carry: (by) => hand.current && box.current && carryTo(hand.current, box.current, by),
      say(text) {
        if (speaker.current) speaker.current.textContent = text;
      },
    });
    const end = (how: 'drop' | 'cancel') => () => {
      void carrier[how]();
      setOrigin(null);
    };
    return {
      stop: carrier.stop,
      onDragStart({ active, activatorEvent }: DragStartEvent) {
        const at = pointOf(activatorEvent);
        const lifted = liftOf(activatorEvent.target)?.getBoundingClientRect();
        setOrigin(lifted ? handBox(lifted, at, hangsAtPointer) : null);
        carrier.lift(String(active.id), at);
      },
      onDragEnd: end('drop'),
      onDragCancel: end('cancel'),
    };
  }, [hangsAtPointer]);
  useEffect(() => on.stop, [on]);
  const accessibility = useMemo(() => silent(words.instructions), [words.instructions]);
  return (
    <DndContext
      sensors={sensors}
      onDragStart={on.onDragStart}
      onDragEnd={on.onDragEnd}
      onDragCancel={on.onDragCancel}
      autoScroll={NO_SCROLLING}
      accessibility={accessibility}
    >
      {children}
      {origin && (
        <div ref={hand} className={styles.hand} style={boxOf(origin)}>
          {overlay}
        </div>
      )}
      <div ref={speaker} className="unseen" role="status" aria-live="assertive" />
    </DndContext>
  );
}

/** Room for what is said at the thing in hand, in px. */
const ROOM = { right: 320, bottom: 160 };

/** Moves the hand by so much from where it was put, and marks it near the edges of the window. */
function carryTo(hand: HTMLElement, { right, bottom }: DOMRect, { x, y }: Point): void {
  hand.style.setProperty('transform', `translate(${x}px, ${y}px)`);
  hand.toggleAttribute('data-near-right', right + x > window.innerWidth - ROOM.right);
  hand.toggleAttribute('data-near-bottom', bottom + y > window.innerHeight - ROOM.bottom);
}

/** The largest that hangs at the pointer, in px, and how far before the pointer it begins at most. */
const PENNANT = { width: 260, height: 40, lead: 24 };

/** Where the hand is put: over what was lifted, or so that a large thing still hangs at the pointer. */
function handBox(lifted: DOMRect, at: Point, atPointer: boolean): DOMRect {
  if (!atPointer) return lifted;
  const left = Math.max(lifted.left, at.x - PENNANT.lead);
  const top = Math.max(lifted.top, at.y - PENNANT.lead);
  const width = Math.min(lifted.width, PENNANT.width);
  return new DOMRect(left, top, width, Math.min(lifted.height, PENNANT.height));
}

const boxOf = ({ left, top, width, height }: DOMRect) => ({ left, top, width, height });

const quiet = () => undefined;

/** The carrier speaks; of dnd-kit only the instructions are wanted. */
const silent = (instructions: string) => ({
  announcements: { onDragStart: quiet, onDragOver: quiet, onDragEnd: quiet, onDragCancel: quiet },
  screenReaderInstructions: { draggable: instructions },
  restoreFocus: false,
});
