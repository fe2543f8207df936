/** A place in the window, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where an event happened. */
export const pointOf = (event: Event | null): Point =>
  event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : { x: 0, y: 0 };
