import type { Item } from '../records/item.ts';
import type { Edition } from '../records/notes.ts';

/** What an item is for the readers of release notes, in the order in which notes list them. */
export const NOTES_GROUPS = ['breaking', 'features', 'improvements', 'fixes', 'other'] as const;
export type NotesGroup = (typeof NOTES_GROUPS)[number];

/** The headings of generated sections. */
export const GROUP_HEADINGS: Readonly<Record<NotesGroup, string>> = {
  breaking: 'Breaking changes',
  features: 'New',
  improvements: 'Improved',
  fixes: 'Fixed',
  other: 'Other changes',
};

const KINDS: readonly (readonly [RegExp, NotesGroup])[] = [
  [/improve|enhance|refine/i, 'improvements'],
  [/bug|fix|defect|incident|problem|vulnerab/i, 'fixes'],
  [/feature|story|epic|initiative|feat/i, 'features'],
];

/** The group an item belongs to: by its breaking mark, else by what its tracker calls its type. */
export function groupOf(item: Pick<Item, 'type' | 'breaking'>): NotesGroup {
  if (item.breaking) return 'breaking';
  return KINDS.find(([pattern]) => pattern.test(item.type))?.[1] ?? 'other';
}

/** The editions that list a generated entry of the group: chores are for those inside. */
export const editionsOf = (group: NotesGroup): readonly Edition[] =>
  group === 'other' ? ['internal'] : ['customer', 'internal', 'support'];
