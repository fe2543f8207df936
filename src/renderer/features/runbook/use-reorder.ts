import { type RefObject, useMemo, useState } from 'react';
import type { DragHandlers, DragWords } from '#renderer/components/drag/drag-area.tsx';
import type { Outcome } from '#renderer/components/drag/handlers.ts';
import { droppedWords, outcomeOf } from '#renderer/components/drag/outcome.ts';
import { scrollersOf } from '#renderer/components/drag/scroller-of.ts';
import { gapAt } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { RunbookOutline } from '#shared/domain/runbook/outline.ts';
import type { Drop, Lifted } from './lifted.ts';
import type { LaidOut } from './use-runbook.ts';

/** Moving sections and steps by drag: what is in hand, and where it would land. */
export function useReorder({ outline }: LaidOut, list: RefObject<HTMLElement | null>) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const rest = () => {
    setLifted(null);
    setDrop(null);
  };
  const handlers: DragHandlers = {
    onLift: (id) => setLifted(liftedOf(id)),
    onMove(target, { y }) {
      const next = target === null || !lifted ? null : dropAt(list.current, lifted, outline, y);
      setDrop((now) => (sameDrop(now, next) ? now : next));
    },
    onDrop(target, { y }) {
      const to = target !== null && lifted ? dropAt(list.current, lifted, outline, y) : null;
      rest();
      return lifted && to ? put(lifted, to) : null;
    },
    onCancel: rest,
    scrollers: () => scrollersOf(list.current),
  };
  const words = useMemo(() => WORDS, []);
  return { handlers, words, lifted, drop };
}

const WORDS: DragWords = {
  instructions: 'Alt and an arrow key move it up or down; its menu moves it to another section.',
  lifted: () => 'Picked up.',
  over: (_, target) => (target === null ? 'Outside the runbook.' : ''),
  dropped: droppedWords,
  cancelled: () => 'It went back.',
};

function liftedOf(liftId: string): Lifted | null {
  const [kind, id = ''] = liftId.split(':');
  const { runbookSteps, runbookSections } = getModel();
  const step = kind === 'step' ? runbookSteps.get(id) : undefined;
  if (step) return { kind: 'step', step };
  const section = runbookSections.get(id);
  return section ? { kind: 'section', section } : null;
}

/** Where a thing let go at a height would land; `null` where it already is. */
function dropAt(
  list: HTMLElement | null,
  lifted: Lifted,
  { sections }: RunbookOutline,
  y: number,
): Drop | null {
  const blocks = [...(list?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
  if (lifted.kind === 'section') {
    const from = sections.findIndex(({ section }) => section.id === lifted.section.id);
    const gap = gapAt(blocks, y);
    const index = gap > from ? gap - 1 : gap;
    return index === from ? null : { kind: 'section', gap, index };
  }
  const block = blocks.findLast((each) => each.getBoundingClientRect().top <= y) ?? blocks[0];
  const target = sections.find(({ section }) => section.id === block?.dataset.section);
  if (!block || !target) return null;
  const gap = gapAt(block.querySelectorAll('[data-step]'), y);
  const from = target.steps.findIndex(({ step }) => step.id === lifted.step.id);
  const index = from >= 0 && gap > from ? gap - 1 : gap;
  return index === from ? null : { kind: 'step', sectionId: target.section.id, gap, index };
}

const sameDrop = (a: Drop | null, b: Drop | null): boolean =>
  a?.gap === b?.gap &&
  (a?.kind === 'step' ? a.sectionId : null) === (b?.kind === 'step' ? b.sectionId : null);

async function put(lifted: Lifted, drop: Drop): Promise<Outcome> {
  if (lifted.kind === 'step' && drop.kind === 'step') {
    const { sectionId, index } = drop;
    return outcomeOf(await run('runbook.moveStep', { stepId: lifted.step.id, sectionId, index }));
  }
  if (lifted.kind !== 'section' || drop.kind !== 'section') return null;
  const input = { sectionId: lifted.section.id, index: drop.index };
  return outcomeOf(await run('runbook.moveSection', input));
}
