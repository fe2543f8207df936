import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { useSelected } from '#renderer/state/selection.ts';
import { useToday } from '#renderer/state/today.ts';
import type { Release } from '#shared/domain/records/release.ts';
import styles from './board.module.css';
import { useBoard } from './board-state.ts';
import { Column } from './column.tsx';
import { type Column as ColumnData, spotOf } from './columns.ts';
import { dragHandlers, dragWords } from './dragging.ts';
import { FlyingCard } from './flying-card.tsx';
import { COLUMN_WIDTH } from './geometry.ts';
import { InHand } from './in-hand.tsx';
import { boardOffset, keepBoard } from './scrolling.ts';
import {
  onCardBlur,
  onCardClick,
  onCardDoubleClick,
  onCardFocus,
  onCardKey,
  onCardMenu,
} from './touching.ts';

interface BoardProps {
  readonly columns: readonly ColumnData[];
  readonly onOpen: (release: Release) => void;
  readonly onAdd: (column: ColumnData) => void;
}

/** The columns side by side. Only those in sight are there. */
export function Board({ columns, onOpen, onAdd }: BoardProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useSelected('item');
  const selected = useMemo(() => new Set(ids), [ids]);
  const today = useToday();
  const virtual = useColumns(scroller, columns);
  useLayoutEffect(() => {
    keepBoard(scroller.current);
    return () => keepBoard(null);
  }, []);
  return (
    <DragArea handlers={dragHandlers} words={dragWords} overlay={<InHand />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards in it take these */}
      <div
        ref={scroller}
        data-keeps-focus
        className={cx(styles.scroller, columns.length === 1 && styles.single)}
        onClick={onCardClick}
        onDoubleClick={onCardDoubleClick}
        onContextMenu={onCardMenu}
        onFocus={onCardFocus}
        onBlur={onCardBlur}
        onKeyDown={onCardKey}
      >
        <div className={styles.columns} style={{ width: columns.length * COLUMN_WIDTH }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const column = columns[index];
            return (
              column && (
                <Column
                  key={column.key}
                  column={column}
                  left={start}
                  selected={selected}
                  today={today}
                  onOpen={onOpen}
                  onAdd={onAdd}
                />
              )
            );
          })}
        </div>
      </div>
      <FlyingCard />
    </DragArea>
  );
}

/** The columns in sight, and those of the card in hand and of the card with the focus. */
function useColumns(
  scroller: { readonly current: HTMLElement | null },
  columns: readonly ColumnData[],
) {
  const activeId = useBoard(({ drag }) => drag?.activeId ?? null);
  const focusId = useBoard((state) => state.focusId);
  const kept = useMemo(
    () => [activeId, focusId].flatMap((id) => spotOf(columns, id)?.column ?? []),
    [columns, activeId, focusId],
  );
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    [kept],
  );
  const getItemKey = useCallback((index: number) => columns[index]?.key ?? index, [columns]);
  return useVirtualizer({
    count: columns.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    initialOffset: boardOffset,
    initialRect: { width: COLUMN_WIDTH * 5, height: 600 },
    overscan: 1,
    getItemKey,
    rangeExtractor,
    useFlushSync: false,
  });
}
