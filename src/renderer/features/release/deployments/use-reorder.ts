import { type RefObject, useMemo, useState } from 'react';
import type { DragHandlers, DragWords } from '#renderer/components/drag/drag-area.tsx';
import { droppedWords, outcomeOf } from '#renderer/components/drag/outcome.ts';
import { scrollersOf } from '#renderer/components/drag/scroller-of.ts';
import { gapAt } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import type { Deployment } from '#shared/domain/records/release.ts';

/** Reordering a release's deployments by drag: what is lifted, and between which it would land. */
export function useReorder(
  deployments: readonly Deployment[],
  list: RefObject<HTMLElement | null>,
) {
  const [lifted, setLifted] = useState<Deployment | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const rest = () => {
    setLifted(null);
    setGap(null);
  };
  const handlers: DragHandlers = {
    onLift: (id) => setLifted(deployments.find((each) => each.id === id) ?? null),
    onMove: (target, { y }) => setGap(target === null ? null : gapAt(rowsOf(list.current), y)),
    onDrop(target, { y }) {
      rest();
      if (target === null || !lifted) return null;
      const from = deployments.indexOf(lifted);
      const to = gapAt(rowsOf(list.current), y);
      const index = to > from ? to - 1 : to;
      if (index === from) return null;
      return run('deployment.place', { deploymentId: lifted.id, index }).then(outcomeOf);
    },
    onCancel: rest,
    scrollers: () => scrollersOf(list.current),
  };
  const words = useMemo<DragWords>(
    () => ({
      instructions: 'Alt and an arrow key move the deployment up or down.',
      lifted: () => 'Picked up a deployment.',
      over: (_, target) => (target === null ? 'Outside the deployments.' : ''),
      dropped: droppedWords,
      cancelled: () => 'The deployment went back.',
    }),
    [],
  );
  return { handlers, words, lifted, gap };
}

const rowsOf = (list: HTMLElement | null) => list?.querySelectorAll('[data-deployment]') ?? [];
