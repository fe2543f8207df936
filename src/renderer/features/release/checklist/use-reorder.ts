import { type RefObject, useMemo, useState } from 'react';
import type { DragHandlers, DragWords } from '#renderer/components/drag/drag-area.tsx';
import { droppedWords, outcomeOf } from '#renderer/components/drag/outcome.ts';
import { scrollersOf } from '#renderer/components/drag/scroller-of.ts';
import { gapAt } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import type { DatedItem, DatedPhase } from '../use-release.ts';

/** Reordering one phase's checklist by drag: what is lifted, and between which rows it would land. */
export function useReorder(dated: DatedPhase, list: RefObject<HTMLElement | null>) {
  const [lifted, setLifted] = useState<DatedItem | null>(null);
  const [dropIndex, setDropIndex] = useState<number | null>(null);
  const itemOf = (id: string) => dated.items.find(({ item }) => item.id === id) ?? null;
  const rest = () => {
    setLifted(null);
    setDropIndex(null);
  };
  const handlers: DragHandlers = {
    onLift: (id) => setLifted(itemOf(id)),
    onMove: (target, at) =>
      setDropIndex(target === null ? null : gapAt(rowsOf(list.current), at.y)),
    onDrop(target, at) {
      rest();
      if (target === null || !lifted) return null;
      const from = dated.items.indexOf(lifted);
      const gap = gapAt(rowsOf(list.current), at.y);
      const index = gap > from ? gap - 1 : gap;
      if (index === from) return null;
      const input = { itemIds: [lifted.item.id], phaseId: dated.phase.id, index };
      return run('checklist.reorder', input).then(outcomeOf);
    },
    onCancel: rest,
    scrollers: () => scrollersOf(list.current),
  };
  const words = useMemo<DragWords>(
    () => ({
      instructions: 'Alt and an arrow key move the item up or down.',
      lifted: () => 'Picked up a checklist item.',
      over: (_, target) => (target === null ? 'Outside the checklist.' : ''),
      dropped: droppedWords,
      cancelled: () => 'The item went back.',
    }),
    [],
  );
  return { handlers, words, lifted, dropIndex };
}

const rowsOf = (list: HTMLElement | null) => list?.querySelectorAll('[data-item]') ?? [];
