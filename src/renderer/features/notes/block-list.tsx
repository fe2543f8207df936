import { type ReactNode, type RefObject, useRef } from 'react';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { BlockRow } from './block-row.tsx';
import styles from './notes.module.css';
import { useReorder } from './use-reorder.ts';

/** The blocks in order: edited where they stand, moved by drag, by key or by menu. */
export function BlockList({ blocks }: { readonly blocks: readonly NotesBlock[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { handlers, words, lifted, drop } = useReorder(blocks, list);
  return (
    <DragArea
      handlers={handlers}
      words={words}
      overlay={lifted && <div className={styles.overlay}>{titleOf(lifted)}</div>}
    >
      <Rows listRef={list}>
        {blocks.map((block, index) => (
          <BlockRow
            key={block.id}
            block={block}
            blocks={blocks}
            isLifted={lifted?.id === block.id}
            drop={dropMark(drop?.gap ?? null, index, blocks.length)}
          />
        ))}
      </Rows>
    </DragArea>
  );
}

function Rows(props: {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly children: ReactNode;
}) {
  const target = useTarget('notes');
  return (
    <ul
      className={styles.list}
      aria-label="Blocks of the notes"
      ref={(element) => {
        props.listRef.current = element;
        target(element);
      }}
    >
      {props.children}
    </ul>
  );
}

const dropMark = (gap: number | null, index: number, count: number): 'before' | 'after' | null => {
  if (gap === index) return 'before';
  return gap === count && index === count - 1 ? 'after' : null;
};

const titleOf = ({ kind, text, itemId }: NotesBlock): string => {
  if (kind === 'entry') return getModel().items.get(itemId ?? '')?.title ?? 'Entry';
  return text.split('\n')[0] || 'Introduction';
};
