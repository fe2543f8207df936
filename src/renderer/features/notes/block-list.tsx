import { useRef } from 'react';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { Carried } from '#renderer/components/sortable/carried.tsx';
import { dropEdge } from '#renderer/components/sortable/marks.ts';
import { SortableList } from '#renderer/components/sortable/sortable-list.tsx';
import { getModel } from '#renderer/state/workspace.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { BlockRow } from './block-row.tsx';
import { useReorder } from './use-reorder.ts';

/** The blocks in order: edited where they stand, moved by drag, by key or by menu. */
export function BlockList({ blocks }: { readonly blocks: readonly NotesBlock[] }) {
  const list = useRef<HTMLElement>(null);
  const { handlers, words, lifted, drop } = useReorder(blocks, list);
  return (
    <DragArea
      handlers={handlers}
      words={words}
      overlay={lifted && <Carried title={titleOf(lifted)} />}
    >
      <SortableList target="notes" listRef={list} label="Blocks of the notes">
        {blocks.map((block, index) => (
          <BlockRow
            key={block.id}
            block={block}
            blocks={blocks}
            isLifted={lifted?.id === block.id}
            drop={dropEdge(drop?.gap ?? null, index, blocks.length)}
          />
        ))}
      </SortableList>
    </DragArea>
  );
}

const titleOf = ({ kind, text, itemId }: NotesBlock): string => {
  if (kind === 'entry') return getModel().items.get(itemId ?? '')?.title ?? 'Entry';
  return text.split('\n')[0] || 'Introduction';
};
