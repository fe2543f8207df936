import type { Item, StatusCategory } from '../records/item.ts';

/** The category in words; also the status of an item made here. */
export const STATUS_CATEGORY_LABELS: Readonly<Record<StatusCategory, string>> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  done: 'Done',
};

/** The types offered for a new item; imported ones keep the name their tracker gave them. */
export const ITEM_TYPES = ['Feature', 'Improvement', 'Fix', 'Chore'] as const;

export const isDone = (item: Pick<Item, 'statusCategory'>): boolean =>
  item.statusCategory === 'done';
