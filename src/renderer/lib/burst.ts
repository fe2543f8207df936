import { uuidv7 } from 'uuidv7';

const MODIFIERS: readonly string[] = ['Alt', 'Control', 'Meta', 'Shift'];

let now: { readonly thing: string; readonly visit: string } | null = null;

function end(event: Event): void {
  if ('key' in event && !MODIFIERS.includes(String(event.key))) return;
  now = null;
  window.removeEventListener('keyup', end, true);
  window.removeEventListener('blur', end);
}

/**
 * The name of the burst of presses in which a key with a modifier moves one thing: the same until
 * the modifier is let go or another thing is moved. What one burst does is undone in one step.
 */
export function burstOn(thing: string): string {
  if (now?.thing === thing) return now.visit;
  now = { thing, visit: uuidv7() };
  window.addEventListener('keyup', end, true);
  window.addEventListener('blur', end);
  return now.visit;
}

/** Whether a burst of presses is under way. */
export const isInBurst = (): boolean => now !== null;
