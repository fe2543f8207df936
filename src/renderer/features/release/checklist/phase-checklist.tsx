import { type KeyboardEvent, useRef } from 'react';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { DatedPhase } from '../use-release.ts';
import { AddItem } from './add-item.tsx';
import styles from './checklist.module.css';
import { ChecklistRow } from './row.tsx';
import { useReorder } from './use-reorder.ts';

interface PhaseChecklistProps {
  readonly phases: readonly DatedPhase[];
  readonly dated: DatedPhase;
}

/** One phase's checklist: ticked, edited and added to in place, reordered by drag or by key. */
export function PhaseChecklist({ phases, dated }: PhaseChecklistProps) {
  const { phase, items } = dated;
  const list = useRef<HTMLUListElement>(null);
  const { handlers, words, lifted, dropIndex } = useReorder(dated, list);
  return (
    <DragArea
      handlers={handlers}
      words={words}
      overlay={lifted && <div className={styles.overlay}>{lifted.item.title}</div>}
    >
      <Rows listRef={list}>
        {items.map((each, index) => (
          <ChecklistRow
            key={each.item.id}
            dated={each}
            phases={phases}
            second="role"
            isLifted={lifted?.item.id === each.item.id}
            drop={dropIndex === index ? 'before' : dropIndex === index + 1 ? 'after' : null}
            onKeyDown={(event) => moveByKey(event, phase.id, each.item.id, index)}
          />
        ))}
      </Rows>
      <AddItem phaseId={phase.id} />
    </DragArea>
  );
}

function Rows(props: {
  readonly listRef: React.RefObject<HTMLUListElement | null>;
  readonly children: React.ReactNode;
}) {
  const target = useTarget('checklist');
  return (
    <ul
      className={styles.list}
      aria-label="Checklist"
      ref={(element) => {
        props.listRef.current = element;
        target(element);
      }}
    >
      {props.children}
    </ul>
  );
}

/** Alt and an arrow move the row the focus is in; it keeps the focus, however often. */
async function moveByKey(event: KeyboardEvent, phaseId: Id, itemId: Id, index: number) {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const to = index + (event.key === 'ArrowUp' ? -1 : 1);
  if (to < 0) return;
  const focused = document.activeElement;
  await run('checklist.reorder', { itemIds: [itemId], phaseId, index: to });
  requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
}
