import { type RefObject, useState } from 'react';
import type { DragHandlers, DragWords } from '#renderer/components/drag/drag-area.tsx';
import { droppedWords, outcomeOf } from '#renderer/components/drag/outcome.ts';
import { scrollersOf } from '#renderer/components/drag/scroller-of.ts';
import { gapAt } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import { movedWith, sectionStops } from '#shared/domain/notes/places.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

/** Where what is in hand would land: in the gap before that row, at `index` among those that stay. */
interface Drop {
  readonly gap: number;
  readonly index: number;
}

/** Moving blocks by drag: what is in hand, and where it would land. */
export function useReorder(blocks: readonly NotesBlock[], list: RefObject<HTMLElement | null>) {
  const [lifted, setLifted] = useState<NotesBlock | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const dropFor = (target: string | null, y: number) =>
    target === null || !lifted
      ? null
      : dropAt(blocks, lifted, gapAt(list.current?.querySelectorAll('[data-block]') ?? [], y));
  const rest = () => {
    setLifted(null);
    setDrop(null);
  };
  const handlers: DragHandlers = {
    onLift: (id) => setLifted(blocks.find((block) => block.id === id) ?? null),
    onMove(target, { y }) {
      const next = dropFor(target, y);
      setDrop((now) => (now?.gap === next?.gap ? now : next));
    },
    onDrop(target, { y }) {
      const to = dropFor(target, y);
      rest();
      if (!lifted || !to) return null;
      return run('notes.moveBlock', { blockId: lifted.id, index: to.index }).then(outcomeOf);
    },
    onCancel: rest,
    scrollers: () => scrollersOf(list.current),
  };
  return { handlers, words: WORDS, lifted, drop };
}

const WORDS: DragWords = {
  instructions: 'Alt and an arrow key move it up or down.',
  lifted: () => 'Picked up.',
  over: (_, target) => (target === null ? 'Outside the notes.' : ''),
  dropped: droppedWords,
  cancelled: () => 'It went back.',
};

/** A section lands only before another one or at the end; `null` where nothing would change. */
function dropAt(blocks: readonly NotesBlock[], lifted: NotesBlock, gap: number): Drop | null {
  const moved = movedWith(blocks, lifted);
  const from = blocks.indexOf(lifted);
  const others = blocks.filter((block) => !moved.includes(block));
  const free = gap <= from ? gap : Math.max(from, gap - moved.length);
  const index = lifted.kind === 'section' ? nearest(sectionStops(others), free) : free;
  if (index === from) return null;
  return { gap: index <= from ? index : index + moved.length, index };
}

const nearest = (stops: readonly number[], to: number): number =>
  stops.reduce(
    (best, stop) => (Math.abs(stop - to) < Math.abs(best - to) ? stop : best),
    stops[0] ?? 0,
  );
