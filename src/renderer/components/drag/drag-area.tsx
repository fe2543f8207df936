import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  getClientRect,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useMemo, useRef } from 'react';
import { type Point, pointOf } from './pointer.ts';
import { SameFrameSensor } from './same-frame-sensor.ts';
import { usePointerTrail } from './use-pointer-trail.ts';

/** What happens while something is dragged. Ids are those given to `useLift` and `useTarget`. */
export interface DragHandlers {
  /** Something is lifted. */
  onLift(id: string, at: Point): void;
  /** The pointer moved, or what lies under it changed or scrolled. */
  onMove(targetId: string | null, at: Point): void;
  /** It was let go over a target, or over nothing. */
  onDrop(targetId: string | null, at: Point): void;
  /** Escape: everything goes back. */
  onCancel(): void;
  /** What scrolls when the pointer comes near its edges, the innermost first. */
  scrollers?(): readonly HTMLElement[];
}

/** What a screen reader says. An empty text says nothing. */
export interface DragWords {
  /** How things are moved without a pointer; said with everything that can be lifted. */
  readonly instructions: string;
  lifted(id: string): string;
  over(id: string, targetId: string | null): string;
  dropped(id: string, targetId: string | null): string;
  cancelled(id: string): string;
}

interface DragAreaProps {
  readonly handlers: DragHandlers;
  readonly words: DragWords;
  /** What hangs under the pointer while something is dragged. */
  readonly overlay: ReactNode;
  readonly children: ReactNode;
}

/** A click that trembles is not a drag yet, in px. */
const TREMBLE = { activationConstraint: { distance: 4 } };
/** Things are where they are seen, also those that a transform has put there. */
const AS_SEEN = {
  draggable: { measure: getClientRect },
  droppable: { measure: getClientRect },
};
/** Moving it then repaints nothing. */
const OWN_LAYER = { willChange: 'transform' };
const NO_SCROLLING = { enabled: false, layoutShiftCompensation: false };

/**
 * The one way in which things are dragged in this app: one sensor, one overlay, own words, and
 * scrolling at the edges. Neither it nor what is in it renders again while the pointer moves.
 */
export function DragArea({ handlers, words, overlay, children }: DragAreaProps) {
  const sensors = useSensors(useSensor(SameFrameSensor, TREMBLE));
  const latest = useRef(handlers);
  latest.current = handlers;
  const target = useRef<string | null>(null);
  const trail = usePointerTrail({
    scrollers: () => latest.current.scrollers?.() ?? [],
    onMove: (at) => latest.current.onMove(target.current, at),
  });
  const on = useMemo(
    () => ({
      onDragStart({ active, activatorEvent }: DragStartEvent) {
        target.current = null;
        const at = pointOf(activatorEvent);
        latest.current.onLift(String(active.id), at);
        trail.start(at);
      },
      onDragOver({ over }: DragOverEvent) {
        target.current = over ? String(over.id) : null;
        latest.current.onMove(target.current, trail.at());
      },
      onDragEnd({ over }: DragEndEvent) {
        trail.stop();
        latest.current.onDrop(over ? String(over.id) : null, trail.at());
      },
      onDragCancel() {
        trail.stop();
        latest.current.onCancel();
      },
    }),
    [trail],
  );
  const accessibility = useMemo(() => spoken(words), [words]);
  return (
    <DndContext
      {...on}
      sensors={sensors}
      collisionDetection={pointerWithin}
      measuring={AS_SEEN}
      autoScroll={NO_SCROLLING}
      accessibility={accessibility}
    >
      {children}
      <DragOverlay dropAnimation={null} style={OWN_LAYER}>
        {overlay}
      </DragOverlay>
    </DndContext>
  );
}

function spoken(words: DragWords) {
  const idOf = (over: { readonly id: string | number } | null) => (over ? String(over.id) : null);
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.lifted(String(active.id)),
    onDragOver: ({ active, over }) => words.over(String(active.id), idOf(over)),
    onDragEnd: ({ active, over }) => words.dropped(String(active.id), idOf(over)),
    onDragCancel: ({ active }) => words.cancelled(String(active.id)),
  };
  return {
    announcements,
    screenReaderInstructions: { draggable: words.instructions },
    restoreFocus: false,
  };
}
