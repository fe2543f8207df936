import { saysDropped } from '../item/dropped.ts';
import type { StatusCategory } from '../records/item.ts';

const NAMED: ReadonlyMap<string, StatusCategory> = new Map([
  ['to do', 'to-do'],
  ['new', 'to-do'],
  ['in progress', 'in-progress'],
  ['indeterminate', 'in-progress'],
  ['done', 'done'],
  ['complete', 'done'],
]);

const TO_DO = /\b(to.?do|backlog|open|new|ready for dev\w*|selected|planned|reopened)\b/i;
const DONE = /\b(done|closed|resolved|released|complete[d]?)\b/i;

/** The category that a tracker's own word names, such as `In Progress`; `null` for any other. */
export const namedCategory = (word: string): StatusCategory | null =>
  NAMED.get(word.trim().toLowerCase()) ?? null;

/** The likely category of a status by its name alone. */
export function guessCategory(status: string): StatusCategory {
  if (saysDropped(status)) return 'done';
  if (status === '' || TO_DO.test(status)) return 'to-do';
  return DONE.test(status) ? 'done' : 'in-progress';
}
