import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { useBoard } from './board-state.ts';
import { Card } from './card.tsx';
import { cardWords } from './card-words.ts';
import styles from './column.module.css';
import { ColumnHead } from './column-head.tsx';
import type { Column as ColumnData } from './columns.ts';
import { CARD_GAP, CARD_HEIGHT, LIST_PADDING, listHeight, ROW_HEIGHT, topOf } from './geometry.ts';
import { keepList, listOffset } from './scrolling.ts';

interface ColumnProps {
  readonly column: ColumnData;
  readonly left: number;
  readonly selected: ReadonlySet<Id>;
  readonly today: string;
  readonly onOpen: (release: Release) => void;
  readonly onAdd: (column: ColumnData) => void;
}

/** One release (or none) with its cards. Only the cards in sight are there. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, left, ...head } = props;
  const { key, release, rows } = column;
  const target = useBoard(({ drop }) => drop?.columnKey === key);
  return (
    <section
      ref={useTarget(key)}
      className={cx(styles.column, target && styles.target)}
      style={{ left }}
      aria-label={release ? releaseTitle(release) : 'No release'}
    >
      <ColumnHead column={column} today={head.today} onOpen={head.onOpen} onAdd={head.onAdd} />
      <CardList column={column} selected={props.selected} />
      {rows.length === 0 && !target && <p className={styles.empty}>{emptyWords(column)}</p>}
    </section>
  );
});

function emptyWords({ release, items }: ColumnData): string {
  if (items.length > 0) return 'No item matches the filter.';
  return release ? 'Drop items here to plan them.' : 'Every item has its release.';
}

interface CardListProps {
  readonly column: ColumnData;
  readonly selected: ReadonlySet<Id>;
}

const NOBODY: ReadonlySet<Id> = new Set();

function CardList({ column, selected }: CardListProps) {
  const { key, release, rows } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const model = useModel((now) => now);
  const gap = useBoard(({ drop }) => (drop?.columnKey === key ? drop.index : null));
  const lifted = useBoard(({ drag }) => drag?.lifted ?? NOBODY);
  const activeId = useBoard(({ drag }) => drag?.activeId ?? null);
  const focusId = useBoard((state) => state.focusId);
  const wantedId = useBoard((state) => state.wantedId);
  const flightId = useBoard(({ flight }) => flight?.id ?? null);
  useLayoutEffect(() => (scroller.current ? keepList(key, scroller.current) : undefined), [key]);

  const kept = [activeId, focusId].map((id) => rows.findIndex((item) => item.id === id));
  const virtual = useRows(scroller, rows, key, kept);
  const inSight = virtual.range?.startIndex ?? 0;
  const focused = kept[1] ?? -1;
  const tabStop = focused >= 0 ? focused : inSight;
  const shiftFrom = gap ?? rows.length;

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="listbox"
        aria-multiselectable
        data-hears-keys
        aria-label={`Items in ${release?.version ?? 'no release'}`}
        className={styles.list}
        style={{ height: listHeight(rows.length + (gap === null ? 0 : 1)) }}
      >
        {virtual.getVirtualItems().map(({ index }) => {
          const item = rows[index];
          if (!item) return null;
          return (
            <Card
              key={item.id}
              item={item}
              {...cardWords(model, item)}
              follows={release !== null && item.releaseMode === 'inherit'}
              top={topOf(index < shiftFrom ? index : index + 1)}
              position={index + 1}
              count={rows.length}
              selected={selected.has(item.id)}
              lifted={lifted.has(item.id)}
              arriving={item.id === flightId && !lifted.has(item.id)}
              tabbable={index === tabStop}
              wanted={item.id === wantedId}
            />
          );
        })}
        {gap !== null && (
          <div className={styles.gap} style={{ top: topOf(gap), height: CARD_HEIGHT }} />
        )}
      </div>
    </div>
  );
}

/** The rows in sight and a few around them, and those that have to stay whatever is in sight. */
function useRows(
  scroller: { readonly current: HTMLElement | null },
  rows: ColumnData['rows'],
  key: Id,
  kept: readonly number[],
) {
  const [a = -1, b = -1] = kept;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const more = [a, b].filter((index) => index >= 0 && !shown.includes(index));
      return more.length > 0 ? [...new Set([...shown, ...more])].sort((x, y) => x - y) : shown;
    },
    [a, b],
  );
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    gap: CARD_GAP,
    paddingStart: LIST_PADDING,
    initialOffset: () => listOffset(key),
    initialRect: { width: 246, height: ROW_HEIGHT * 8 },
    overscan: 3,
    getItemKey,
    rangeExtractor,
    useFlushSync: false,
  });
}
