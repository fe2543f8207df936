import type { Item, StatusCategory } from '../records/item.ts';

/** The category in words; also the status of an item made here. */
export const STATUS_CATEGORY_LABELS: Readonly<Record<StatusCategory, string>> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  done: 'Done',
};

/** The types offered for a new item; imported ones may have others. */
export const ITEM_TYPES = ['feature', 'improvement', 'fix', 'chore'] as const;

/** A type as a label: `Feature`. */
export const typeLabel = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1);

/** Closed: nothing is left to be done. What was given up is closed as well (`dropped.ts`). */
export const isDone = (item: Pick<Item, 'statusCategory'>): boolean =>
  item.statusCategory === 'done';
