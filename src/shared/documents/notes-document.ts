import type { BlockContent, DefinitionContent, List, RootContent } from 'mdast';
import type { Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { allNotesOf, inSections, type NotesSection, notesOf } from '#shared/domain/notes/blocks.ts';
import { regenerateNotes } from '#shared/domain/notes/regenerate.ts';
import { wordingOf } from '#shared/domain/notes/wording.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Edition, NotesBlock } from '#shared/domain/records/notes.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Instant } from '#shared/lib/dates.ts';
import type { DocumentSection, OutgoingDocument } from './document.ts';
import { headOf } from './head.ts';
import { below, withoutHeadings } from './headings.ts';
import { oneLine } from './plain.ts';
import { entry, paragraph, text } from './tree.ts';
import { parseUserText } from './user-text.ts';

const LABELS: Readonly<Record<Edition, string>> = {
  customer: 'Release notes',
  internal: 'Release notes, internal edition',
  support: 'Release notes for support',
};

/**
 * One edition of a release's notes, as they stand; where nobody has drafted them yet, as a draft
 * would be.
 */
export function notesDocument(
  model: Model,
  release: Release,
  edition: Edition,
  asOf: Instant,
): OutgoingDocument {
  const head = headOf(model, release, { label: LABELS[edition], what: 'release notes', asOf });
  const sections = inSections(notesOf(drafted(model, release.id), release.id));
  return {
    head: edition === 'customer' ? { ...head, window: null } : head,
    sections: sections.flatMap((section) => sectionOf(model, section, edition)),
  };
}

function drafted(model: Model, releaseId: Id): Model {
  if (allNotesOf(model, releaseId).length > 0) return model;
  let count = 0;
  return applyChanges(
    model,
    regenerateNotes(model, releaseId, () => `draft-${++count}`),
  );
}

/** A section with what this edition has of it; none where that is nothing. */
function sectionOf(
  model: Model,
  { heading, blocks }: NotesSection,
  edition: Edition,
): DocumentSection[] {
  if (heading && !heading.editions.includes(edition)) return [];
  const content = contentOf(model, blocks, edition);
  if (content.length === 0) return [];
  return [{ heading: heading && oneLine(heading.text), blocks: [{ kind: 'prose', content }] }];
}

/** Texts as they stand; entries that follow each other are one list. */
function contentOf(model: Model, blocks: readonly NotesBlock[], edition: Edition): RootContent[] {
  const content: RootContent[] = [];
  let list: List | null = null;
  for (const block of blocks) {
    const item = model.items.get(block.itemId ?? '');
    if (!isShown(block, item, edition)) continue;
    if (item === undefined) {
      content.push(...textContent(block.text));
      list = null;
      continue;
    }
    if (list === null) {
      list = { type: 'list', spread: false, children: [] };
      content.push(list);
    }
    const row = entry(entryContent(item, edition));
    list.children.push(row);
    if (row.spread) list.spread = true;
  }
  return content;
}

/** Whether an edition has the block at all. */
export const isShown = (block: NotesBlock, item: Item | undefined, edition: Edition): boolean =>
  block.editions.includes(edition) &&
  (block.kind !== 'entry' || (item !== undefined && !item.hiddenFromNotes));

/** What a person wrote between the entries. */
export const textContent = (markdown: string): RootContent[] => below(2, parseUserText(markdown));

/** What the entry of an item says in an edition. */
export function entryContent(item: Item, edition: Edition): (BlockContent | DefinitionContent)[] {
  const wording = wordingOf(item, edition);
  if (wording.generated) return [paragraph(text(oneLine(wording.text)))];
  return withoutHeadings(parseUserText(wording.text)) as (BlockContent | DefinitionContent)[];
}
