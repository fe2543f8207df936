import type { KeyboardEvent } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { Grip } from '#renderer/components/sortable/grip.tsx';
import { type DropEdge, rowMarks } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { nextIndex } from '#shared/domain/notes/places.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { BlockMenu } from './block-menu.tsx';
import { EntryText } from './entry-text.tsx';
import styles from './notes.module.css';
import { SectionHeading } from './section-heading.tsx';
import { TextBlock } from './text-block.tsx';
import { useEdition } from './view.ts';

interface BlockRowProps {
  readonly block: NotesBlock;
  readonly blocks: readonly NotesBlock[];
  readonly isLifted: boolean;
  /** Where a drop would put what is in hand. */
  readonly drop: DropEdge;
}

/** One block: its words, and what can be done with it. Dimmed where this edition leaves it out. */
export function BlockRow({ block, blocks, isLifted, drop }: BlockRowProps) {
  const edition = useEdition();
  const item = useModel((model) => model.items.get(block.itemId ?? ''));
  const isOut = !block.editions.includes(edition) || item?.hiddenFromNotes === true;
  const name = item?.key ?? NAMES[block.kind];
  return (
    <li
      className={cx(styles.row, styles[block.kind], isOut && styles.out, rowMarks(isLifted, drop))}
      data-block={block.id}
      onKeyDown={(event) => moveByKey(event, blocks, block)}
    >
      <Grip liftId={block.id} label={`Move ${name}`} />
      <div className={styles.words}>
        {block.kind === 'section' && <SectionHeading block={block} />}
        {item && <EntryText block={block} item={item} edition={edition} isOut={isOut} />}
        {(block.kind === 'text' || block.kind === 'introduction') && <TextBlock block={block} />}
      </div>
      <BlockMenu block={block} blocks={blocks} item={item ?? null} name={name} />
    </li>
  );
}

const NAMES = {
  introduction: 'introduction',
  section: 'section',
  text: 'text',
  entry: 'entry',
} as const;

/** Alt and an arrow move the block the focus is in. */
function moveByKey(event: KeyboardEvent, blocks: readonly NotesBlock[], block: NotesBlock): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const index = nextIndex(blocks, block, event.key === 'ArrowUp' ? -1 : 1);
  if (index !== null) void run('notes.moveBlock', { blockId: block.id, index });
}
