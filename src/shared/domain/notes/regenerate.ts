import { isDropped } from '../item/dropped.ts';
import { itemsAlsoIn, itemsOfRelease } from '../item/scope.ts';
import { type Change, type Id, insert, remove, same, update } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { ModelTable } from '../records/index.ts';
import type { Item } from '../records/item.ts';
import type { NotesBlock } from '../records/notes.ts';
import { join, sectionFor, withoutEmptySections } from './arrange.ts';
import { allNotesOf, newBlock } from './blocks.ts';
import { editionsOf, groupOf, NOTES_GROUPS, type NotesGroup } from './groups.ts';
import { isWorded } from './wording.ts';

/** All that notes are made of. */
export const NOTES_TABLES = [
  'notesBlocks',
  'items',
  'itemReleases',
  'releases',
  'sprintFeeds',
] as const satisfies readonly ModelTable[];
type NotesTables = Pick<Model, (typeof NOTES_TABLES)[number]>;

/**
 * What brings a release's notes up to what is in the release now; a first draft where there are
 * none. Entries come, go, and move to the section their item belongs to now, unless a person put
 * them where they are. No text that a person wrote is changed: an entry whose item left goes only
 * where nobody wrote its sentences, else it is kept aside.
 */
export function regenerateNotes(model: NotesTables, releaseId: Id, newId: () => Id): Change[] {
  const before = allNotesOf(model, releaseId);
  const items = new Map(notable(model, releaseId).map((item) => [item.id, item]));
  const after = fates(before, items, model);
  const known = new Set(before.map((block) => block.itemId));
  const arriving = [
    ...after.returning,
    ...[...items.values()]
      .filter((item) => !known.has(item.id))
      .map((item) => entryFor(item, releaseId, newId())),
  ];
  const start =
    before.length === 0 ? [newBlock(releaseId, newId(), 'introduction')] : after.staying;
  const order = NOTES_GROUPS.reduce((rows, group) => {
    const joining = arriving.filter((row) => row.group === group);
    return join(rows, group, joining, () => sectionFor(group, releaseId, newId()));
  }, start);
  return changesBetween(before, [...withoutEmptySections(order), ...after.aside]);
}

/** The items that notes speak of: all in the release but what was dropped and sub-tasks beside their parent. */
function notable(model: NotesTables, releaseId: Id): readonly Item[] {
  const items = [...itemsOfRelease(model, releaseId), ...itemsAlsoIn(model, releaseId)];
  const ids = new Set(items.map((item) => item.id));
  return items.filter(
    (item) => !isDropped(item) && !(isSubTask(item) && ids.has(item.parentId ?? '')),
  );
}

const isSubTask = ({ type }: Item): boolean => /^sub-?task$/i.test(type);

interface Fates {
  readonly staying: readonly NotesBlock[];
  /** Entries that need a new place. */
  readonly returning: readonly NotesBlock[];
  readonly aside: readonly NotesBlock[];
}

/** What becomes of the blocks there are; those in no list go. */
function fates(
  blocks: readonly NotesBlock[],
  items: ReadonlyMap<Id, Item>,
  model: NotesTables,
): Fates {
  const staying: NotesBlock[] = [];
  const returning: NotesBlock[] = [];
  const aside: NotesBlock[] = [];
  for (const block of blocks) {
    const item = items.get(block.itemId ?? '');
    if (block.kind !== 'entry') staying.push(block);
    else if (item === undefined) {
      if (block.aside || isKept(block, model)) aside.push({ ...block, aside: true });
    } else if (block.aside || isMisplaced(block, item)) {
      returning.push(regrouped(block, groupOf(item)));
    } else staying.push(block);
  }
  return { staying, returning, aside };
}

/** The entry as one of another group: its editions follow, unless a person chose them. */
function regrouped(block: NotesBlock, group: NotesGroup): NotesBlock {
  const chosen = !same(block.editions, editionsOf(block.group as NotesGroup));
  return { ...block, aside: false, group, editions: chosen ? block.editions : editionsOf(group) };
}

function isKept(block: NotesBlock, model: NotesTables): boolean {
  const item = model.items.get(block.itemId ?? '');
  return block.text !== '' || (item !== undefined && isWorded(item));
}

/** Whether the item has changed its group since its entry was put into a section by itself. */
const isMisplaced = (block: NotesBlock, item: Item) =>
  block.group !== '' && block.group !== groupOf(item);

function changesBetween(before: readonly NotesBlock[], after: readonly NotesBlock[]): Change[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const staying = new Set(after.map((row) => row.id));
  return [
    ...before.filter((row) => !staying.has(row.id)).map((row) => remove('notesBlocks', row)),
    ...after.flatMap((row) => {
      const was = known.get(row.id);
      return was ? update('notesBlocks', was, row) : [insert('notesBlocks', row)];
    }),
  ];
}

function entryFor(item: Item, releaseId: Id, id: Id): NotesBlock {
  const group = groupOf(item);
  const editions = editionsOf(group);
  return { ...newBlock(releaseId, id, 'entry'), group, itemId: item.id, editions };
}
