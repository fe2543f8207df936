import type { Point } from './pointer.ts';

/** What can be lifted and what can be dropped on, by element. */
const lifts = new WeakMap<Element, string>();
const targets = new WeakMap<Element, string>();

/** Keeps the name under which an element can be dropped on. */
export const keepTarget = (element: Element, id: string): void => void targets.set(element, id);

/** Forgets an element that can no longer be dropped on. */
export const dropTarget = (element: Element): void => void targets.delete(element);

/** Keeps that an element can be lifted. */
export const keepLift = (element: Element, id: string): void => void lifts.set(element, id);

/** What can be dropped on at a place of the window, whatever lies over it; the foremost. */
export function targetAt({ x, y }: Point): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = targets.get(element);
    if (id !== undefined) return id;
  }
  return null;
}

/** The element that is lifted by a press on `pressed`. */
export function liftOf(pressed: EventTarget | null): Element | null {
  for (let at = pressed instanceof Element ? pressed : null; at; at = at.parentElement)
    if (lifts.has(at)) return at;
  return null;
}
