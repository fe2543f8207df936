import { useDraggable } from '@dnd-kit/core';
import { useCallback, useRef } from 'react';
import { dropTarget, keepLift, keepTarget } from './targets.ts';

/**
 * Makes an element one that can be lifted: put `ref` and `listeners` on it. `describedBy` is the id
 * of the words that say how it is moved without a pointer.
 */
export function useLift(id: string, disabled = false) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id, disabled });
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element) keepLift(element, id);
      setNodeRef(element);
    },
    [id, setNodeRef],
  );
  return { ref, listeners, describedBy: attributes['aria-describedby'], isLifted: isDragging };
}

/** Makes an element one that things can be dropped on: put what it returns on it as `ref`. */
export function useTarget(id: string) {
  const kept = useRef<HTMLElement | null>(null);
  return useCallback(
    (element: HTMLElement | null) => {
      if (kept.current) dropTarget(kept.current);
      if (element) keepTarget(element, id);
      kept.current = element;
    },
    [id],
  );
}
