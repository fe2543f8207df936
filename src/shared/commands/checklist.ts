import { addItem, editItem, removeItems, reorderItems } from './checklist/edit.ts';
import { setNotApplicable, tickItem, untickItem } from './checklist/tick.ts';

/** Commands on the checklists of a release's phases. */
export const checklistCommands = {
  'checklist.add': addItem,
  'checklist.edit': editItem,
  'checklist.tick': tickItem,
  'checklist.untick': untickItem,
  'checklist.notApplicable': setNotApplicable,
  'checklist.reorder': reorderItems,
  'checklist.remove': removeItems,
} as const;
