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
import { asSection, below, withoutHeadings } from './headings.ts';
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
  const blocks = notesOf(drafted(model, release.id), release.id);
  return {
    head: edition === 'customer' ? { ...head, window: null } : head,
    sections: sectionsShown(blocks, model.items, edition).flatMap((section): DocumentSection[] => {
      const content = contentOf(section.blocks, model.items, edition);
      if (content.length === 0) return [];
      const heading = section.heading && oneLine(section.heading.text);
      return [{ heading, blocks: [{ kind: 'prose', content }] }];
    }),
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

type Items = Model['items'];

/**
 * What an edition shows of the notes: sections with something in them. A generated heading goes
 * where this edition has none of its entries and a text with a heading of its own comes next.
 */
export const sectionsShown = (
  blocks: readonly NotesBlock[],
  items: Items,
  edition: Edition,
): readonly NotesSection[] =>
  inSections(blocks)
    .filter(({ heading }) => heading === null || heading.editions.includes(edition))
    .map(({ heading, blocks: all }) => {
      const shown = all.filter((block) => isShown(block, items, edition));
      return { heading: heading && needsHeading(heading, shown) ? heading : null, blocks: shown };
    })
    .filter((section) => section.blocks.length > 0);

function needsHeading({ group }: NotesBlock, shown: readonly NotesBlock[]): boolean {
  if (group === '' || shown.some(({ kind }) => kind === 'entry')) return true;
  return !opensSection(parseUserText(shown[0]?.text ?? ''));
}

function isShown(block: NotesBlock, items: Items, edition: Edition): boolean {
  if (!block.editions.includes(edition)) return false;
  if (block.kind !== 'entry') return true;
  return items.get(block.itemId ?? '')?.hiddenFromNotes === false;
}

/** Texts as they stand; entries that follow each other are one list. */
function contentOf(blocks: readonly NotesBlock[], items: Items, edition: Edition): RootContent[] {
  const content: RootContent[] = [];
  let list: List | null = null;
  for (const block of blocks) {
    const item = items.get(block.itemId ?? '');
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

/** What a person wrote between the entries; a text that begins with a heading is a section itself. */
export function textContent(markdown: string): RootContent[] {
  const content = parseUserText(markdown);
  return opensSection(content) ? asSection(2, content) : below(2, content);
}

const opensSection = (content: readonly RootContent[]) => content[0]?.type === 'heading';

/** What the entry of an item says in an edition. */
export function entryContent(item: Item, edition: Edition): (BlockContent | DefinitionContent)[] {
  const wording = wordingOf(item, edition);
  if (wording.generated) return [paragraph(text(oneLine(wording.text)))];
  return withoutHeadings(parseUserText(wording.text)) as (BlockContent | DefinitionContent)[];
}
