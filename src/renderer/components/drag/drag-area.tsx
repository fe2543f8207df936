import { DndContext, type DragStartEvent, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { carrierFor } from './carrier.ts';
import styles from './drag-area.module.css';
import type { DragHandlers, DragWords } from './handlers.ts';
import { LiftSensor } from './lift-sensor.ts';
import { pointOf } from './pointer.ts';
import { liftOf } from './targets.ts';

export type { DragHandlers, DragWords } from './handlers.ts';

interface DragAreaProps {
  readonly handlers: DragHandlers;
  readonly words: DragWords;
  /** What hangs under the pointer while something is dragged. */
  readonly overlay: ReactNode;
  readonly children: ReactNode;
}

/** A click that trembles is not a drag yet, in px. */
const TREMBLE = { activationConstraint: { distance: 4 } };
const NO_SCROLLING = { enabled: false, layoutShiftCompensation: false };

/**
 * The one way in which things are dragged in this app: dnd-kit lifts and lets go, the carrier
 * follows the pointer between, with one overlay, own words, and scrolling at the edges.
 */
export function DragArea({ handlers, words, overlay, children }: DragAreaProps) {
  const sensors = useSensors(useSensor(LiftSensor, TREMBLE));
  const latest = useRef({ handlers, words });
  latest.current = { handlers, words };
  const hand = useRef<HTMLDivElement>(null);
  const speaker = useRef<HTMLDivElement>(null);
  const [origin, setOrigin] = useState<DOMRect | null>(null);
  const on = useMemo(() => {
    const carrier = carrierFor({
      handlers: () => latest.current.handlers,
      words: () => latest.current.words,
      carry: ({ x, y }) =>
        hand.current?.style.setProperty('transform', `translate(${x}px, ${y}px)`),
      say(text) {
        if (speaker.current) speaker.current.textContent = text;
      },
    });
    const end = (how: 'drop' | 'cancel') => () => {
      carrier[how]();
      setOrigin(null);
    };
    return {
      stop: carrier.stop,
      onDragStart({ active, activatorEvent }: DragStartEvent) {
        setOrigin(liftOf(activatorEvent.target)?.getBoundingClientRect() ?? null);
        carrier.lift(String(active.id), pointOf(activatorEvent));
      },
      onDragEnd: end('drop'),
      onDragCancel: end('cancel'),
    };
  }, []);
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

const boxOf = ({ left, top, width, height }: DOMRect) => ({ left, top, width, height });

const quiet = () => undefined;

/** The carrier speaks; of dnd-kit only the instructions are wanted. */
const silent = (instructions: string) => ({
  announcements: { onDragStart: quiet, onDragOver: quiet, onDragEnd: quiet, onDragCancel: quiet },
  screenReaderInstructions: { draggable: instructions },
  restoreFocus: false,
});
