import { placeAt } from '#shared/lib/rank.ts';
import type { Id } from '../model/change.ts';
import type { NotesBlock } from '../records/notes.ts';
import { inSections, newBlock } from './blocks.ts';
import { GROUP_HEADINGS, NOTES_GROUPS, type NotesGroup } from './groups.ts';

/** A generated section, still without a rank of its own. */
export const sectionFor = (group: NotesGroup, releaseId: Id, id: Id): NotesBlock => ({
  ...newBlock(releaseId, id, 'section'),
  text: GROUP_HEADINGS[group],
  group,
});

/** `rows` with `arriving` at the end of the group's section, which is made where there is none. */
export function join(
  rows: readonly NotesBlock[],
  group: NotesGroup,
  arriving: readonly NotesBlock[],
  newSection: () => NotesBlock,
): readonly NotesBlock[] {
  if (arriving.length === 0) return rows;
  const heading = rows.findIndex((row) => row.kind === 'section' && row.group === group);
  if (heading >= 0) return insertAt(rows, arriving, endOfEntries(rows, heading));
  return insertAt(rows, [newSection(), ...arriving], placeOfSection(rows, group));
}

/** Behind the last entry beneath the heading, before any closing text. */
function endOfEntries(rows: readonly NotesBlock[], heading: number): number {
  let end = heading + 1;
  for (let at = heading + 1; at < rows.length && rows[at]?.kind !== 'section'; at += 1)
    if (rows[at]?.kind === 'entry') end = at + 1;
  return end;
}

/** Before the first section of a later group, else at the end. */
function placeOfSection(rows: readonly NotesBlock[], group: NotesGroup): number {
  const later: readonly string[] = NOTES_GROUPS.slice(NOTES_GROUPS.indexOf(group) + 1);
  const at = rows.findIndex((row) => row.kind === 'section' && later.includes(row.group));
  return at < 0 ? rows.length : at;
}

function insertAt(
  rows: readonly NotesBlock[],
  arriving: readonly NotesBlock[],
  index: number,
): readonly NotesBlock[] {
  const ranks = placeAt(rows, arriving, index);
  const ranked = (row: NotesBlock) => ({ ...row, rank: ranks.get(row.id) ?? row.rank });
  return [...rows.slice(0, index), ...arriving, ...rows.slice(index)].map(ranked);
}

/** Generated sections leave with their last block, unless a person gave them their heading. */
export function withoutEmptySections(rows: readonly NotesBlock[]): readonly NotesBlock[] {
  const empty = inSections(rows).filter(
    ({ heading, blocks }) => heading !== null && blocks.length === 0 && isUntouched(heading),
  );
  const going = new Set(empty.map(({ heading }) => heading));
  return rows.filter((row) => !going.has(row));
}

const isUntouched = ({ group, text }: NotesBlock) =>
  group !== '' && text === GROUP_HEADINGS[group as NotesGroup];
