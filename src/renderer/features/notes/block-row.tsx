import { cx } from '#renderer/components/cx.ts';
import { Grip } from '#renderer/components/sortable/grip.tsx';
import { type DropEdge, rowMarks } from '#renderer/components/sortable/marks.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { BlockMenu } from './block-menu.tsx';
import { blockName } from './block-name.ts';
import { EntryText } from './entry-text.tsx';
import styles from './notes.module.css';
import { blockByKey } from './order.ts';
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
  const name = blockName(block, item);
  return (
    <li
      className={cx(styles.row, styles[block.kind], isOut && styles.out, rowMarks(isLifted, drop))}
      data-block={block.id}
      onKeyDown={(event) => blockByKey(event, block)}
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
