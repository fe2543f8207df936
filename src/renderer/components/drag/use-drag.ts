import { useDraggable, useDroppable } from '@dnd-kit/core';

/**
 * Makes an element one that can be lifted. Put `ref` on it, and `onPointerDown` beside whatever
 * else it does with the pointer.
 */
export function useLift(id: string, disabled = false) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, disabled });
  return { ref: setNodeRef, listeners, isLifted: isDragging };
}

/** Makes an element one that things can be dropped on. */
export function useTarget(id: string, disabled = false) {
  const { setNodeRef } = useDroppable({ id, disabled });
  return setNodeRef;
}
