import { useRef } from 'react';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { SortableList } from '#renderer/components/sortable/sortable-list.tsx';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import type { Runbook } from '#shared/domain/records/runbook.ts';
import { AddSection } from './add-section.tsx';
import { LiftedHint } from './hint.tsx';
import { Introduction } from './introduction.tsx';
import styles from './runbook.module.css';
import { SectionBlock } from './section.tsx';
import { Summary } from './summary.tsx';
import { useReorder } from './use-reorder.ts';
import { type LaidOut, useLaidOut } from './use-runbook.ts';

interface RunbookEditorProps {
  readonly release: Release;
  readonly deployment: Deployment;
  readonly runbook: Runbook;
}

/** Sections and steps, edited where they stand and moved by drag, by key or by menu. */
export function RunbookEditor({ release, deployment, runbook }: RunbookEditorProps) {
  const laidOut = useLaidOut(release, deployment, runbook);
  return (
    <div className={styles.runbook}>
      <Summary laidOut={laidOut} />
      <Introduction runbook={runbook} />
      <Sections laidOut={laidOut} />
      <AddSection runbookId={runbook.id} />
    </div>
  );
}

function Sections({ laidOut }: { readonly laidOut: LaidOut }) {
  const list = useRef<HTMLElement>(null);
  const { handlers, words, lifted, drop } = useReorder(laidOut, list);
  return (
    <DragArea
      handlers={handlers}
      words={words}
      overlay={lifted && <LiftedHint lifted={lifted} drop={drop} laidOut={laidOut} />}
    >
      <SortableList target="runbook" listRef={list} className={styles.sections}>
        {laidOut.outline.sections.map((numbered, index) => (
          <SectionBlock
            key={numbered.section.id}
            numbered={numbered}
            index={index}
            laidOut={laidOut}
            lifted={lifted}
            drop={drop}
          />
        ))}
      </SortableList>
    </DragArea>
  );
}
