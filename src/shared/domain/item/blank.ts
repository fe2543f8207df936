import type { Item } from '../records/item.ts';
import { STATUS_CATEGORY_LABELS } from './status.ts';

/** What an item holds of which nothing is known yet. */
export const BLANK_ITEM: Omit<Item, 'id' | 'productId' | 'key' | 'rank'> = {
  title: '',
  description: '',
  type: '',
  status: STATUS_CATEGORY_LABELS['to-do'],
  statusCategory: 'to-do',
  priority: '',
  points: null,
  labels: [],
  components: [],
  assigneeId: null,
  parentId: null,
  sprintId: null,
  releaseMode: 'inherit',
  releaseId: null,
  breaking: false,
  hiddenFromNotes: false,
  wordingCustomer: '',
  wordingInternal: '',
  wordingSupport: '',
  resolvedAt: null,
};
