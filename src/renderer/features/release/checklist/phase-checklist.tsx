import { useRef } from 'react';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { Carried } from '#renderer/components/sortable/carried.tsx';
import { dropEdge } from '#renderer/components/sortable/marks.ts';
import { SortableList } from '#renderer/components/sortable/sortable-list.tsx';
import type { DatedPhase } from '../use-release.ts';
import { AddItem } from './add-item.tsx';
import { itemByKey } from './order.ts';
import { ChecklistRow } from './row.tsx';
import { useReorder } from './use-reorder.ts';

interface PhaseChecklistProps {
  readonly phases: readonly DatedPhase[];
  readonly dated: DatedPhase;
}

/** One phase's checklist: ticked, edited and added to in place, reordered by drag or by key. */
export function PhaseChecklist({ phases, dated }: PhaseChecklistProps) {
  const { phase, items } = dated;
  const list = useRef<HTMLElement>(null);
  const { handlers, words, lifted, dropIndex } = useReorder(dated, list);
  return (
    <DragArea
      handlers={handlers}
      words={words}
      overlay={lifted && <Carried title={lifted.item.title} />}
    >
      <SortableList target="checklist" listRef={list} label="Checklist">
        {items.map((each, index) => (
          <ChecklistRow
            key={each.item.id}
            dated={each}
            phases={phases}
            second="role"
            isLifted={lifted?.item.id === each.item.id}
            drop={dropEdge(dropIndex, index, items.length)}
            onKeyDown={(event) => itemByKey(event, each.item)}
          />
        ))}
      </SortableList>
      <AddItem phaseId={phase.id} />
    </DragArea>
  );
}
