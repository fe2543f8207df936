import { memo, useMemo } from 'react';
import { RenderedMarkdown } from '#renderer/components/rendered-markdown.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { entryContent, sectionsShown, textContent } from '#shared/documents/notes-document.ts';
import type { NotesSection } from '#shared/domain/notes/blocks.ts';
import { WORDING_FIELDS } from '#shared/domain/notes/wording.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Edition, NotesBlock } from '#shared/domain/records/notes.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { EDITION_WORDS } from './editions.ts';
import styles from './notes.module.css';
import { useEdition, useTyped } from './view.ts';

interface PreviewProps {
  readonly release: Release;
  readonly blocks: readonly NotesBlock[];
}

/** The edition as its readers will see it, while it is being written. */
export function Preview({ release, blocks }: PreviewProps) {
  const edition = useEdition();
  const items = useModel((model) => model.items);
  const product = useModel((model) => model.products.get(release.productId)?.name);
  const sections = useMemo(() => sectionsShown(blocks, items, edition), [blocks, items, edition]);
  return (
    <article className={styles.preview} aria-label={`Preview for ${EDITION_WORDS[edition]}`}>
      <header>
        <p className="dim">
          {[product, release.targetDate && longDate(release.targetDate)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h2 className={styles.previewTitle}>
          <span className="mono">{release.version}</span> {release.name || 'Release notes'}
        </h2>
      </header>
      {sections.map((section) => (
        <PreviewSection
          key={section.heading?.id ?? section.blocks[0]?.id}
          section={section}
          items={items}
          edition={edition}
        />
      ))}
    </article>
  );
}

interface PreviewSectionProps {
  readonly section: NotesSection;
  readonly items: ReadonlyMap<string, Item>;
  readonly edition: Edition;
}

const PreviewSection = ({ section: { heading, blocks }, items, edition }: PreviewSectionProps) => (
  <section>
    {heading && <h3 className={styles.previewHeading}>{heading.text}</h3>}
    {blocks.map((block) => {
      const item = items.get(block.itemId ?? '');
      return item ? (
        <PreviewEntry key={block.id} blockId={block.id} item={item} edition={edition} />
      ) : (
        <PreviewText key={block.id} block={block} />
      );
    })}
  </section>
);

interface PreviewEntryProps {
  readonly blockId: string;
  readonly item: Item;
  readonly edition: Edition;
}

/** One entry; rendered again only when it itself changes, so a key stroke costs the same in any notes. */
const PreviewEntry = memo(function PreviewEntry({ blockId, item, edition }: PreviewEntryProps) {
  const typed = useTyped(blockId);
  const content = useMemo(() => {
    const worded = typed === null ? item : { ...item, [WORDING_FIELDS[edition]]: typed };
    return entryContent(worded, edition);
  }, [item, edition, typed]);
  return <RenderedMarkdown content={content} className={styles.previewEntry} />;
});

const PreviewText = memo(function PreviewText({ block }: { readonly block: NotesBlock }) {
  const text = useTyped(block.id) ?? block.text;
  const content = useMemo(() => textContent(text), [text]);
  return <RenderedMarkdown content={content} className={styles.previewText} />;
});
