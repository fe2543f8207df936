import type { Item } from '../records/item.ts';
import { isDone } from './status.ts';

/** The status that this app gives to what is closed without being done. */
export const DROPPED_STATUS = 'Won’t do';

const DROPPED =
  /\b(won.?t|will not|not) (do|fix|planned|doing)\b|\b(cancel[l]?ed|declined|rejected|duplicate|abandoned|obsolete|invalid|(can.?t|cannot) reproduce)\b/i;

/** Whether a tracker's status or resolution says that the work was given up: `Won't Do`, `Duplicate`. */
export const saysDropped = (words: string): boolean => DROPPED.test(words);

/**
 * Whether an item is closed without being done. It is in nobody's way any more, like what is done,
 * but it counts in nothing that was finished, and release notes do not speak of it.
 */
export const isDropped = (item: Pick<Item, 'statusCategory' | 'status'>): boolean =>
  isDone(item) && saysDropped(item.status);
