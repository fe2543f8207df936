import { useRef } from 'react';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { Carried } from '#renderer/components/sortable/carried.tsx';
import { dropEdge } from '#renderer/components/sortable/marks.ts';
import { moveByKey } from '#renderer/components/sortable/move-by-key.ts';
import { SortableList } from '#renderer/components/sortable/sortable-list.tsx';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { checklistOf } from '#shared/domain/release/lookups.ts';
import type { DatedPhase } from '../use-release.ts';
import { AddItem } from './add-item.tsx';
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
            onKeyDown={(event) => moveByKey(event, (by) => step(phase.id, each.item.id, by))}
          />
        ))}
      </SortableList>
      <AddItem phaseId={phase.id} />
    </DragArea>
  );
}

/** Puts an item one place up or down. */
function step(phaseId: Id, itemId: Id, by: -1 | 1) {
  const items = checklistOf(getModel().checklistItems, phaseId);
  const index = items.findIndex(({ id }) => id === itemId) + by;
  if (index < 0 || index >= items.length) return;
  return run('checklist.reorder', { itemIds: [itemId], phaseId, index });
}
