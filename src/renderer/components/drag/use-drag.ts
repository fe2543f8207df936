import { useDraggable, useDroppable } from '@dnd-kit/core';

/**
 * Makes an element one that can be lifted: put `ref` and `listeners` on it. `describedBy` is the id
 * of the words that say how it is moved without a pointer.
 */
export function useLift(id: string, disabled = false) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id, disabled });
  return {
    ref: setNodeRef,
    listeners,
    describedBy: attributes['aria-describedby'],
    isLifted: isDragging,
  };
}

/** Makes an element one that things can be dropped on: put what it returns on it as `ref`. */
export function useTarget(id: string, disabled = false) {
  const { setNodeRef } = useDroppable({ id, disabled });
  return setNodeRef;
}
