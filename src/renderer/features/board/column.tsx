import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { titleInProduct } from '#shared/domain/release/name-apart.ts';
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
  const title = useModel((model) => (release ? titleInProduct(model, release) : 'No release'));
  const target = useBoard(({ drop }) => drop?.columnKey === key);
  return (
    <section
      ref={useTarget(key)}
      className={cx(styles.column, target && styles.target)}
      style={{ left }}
      aria-label={title}
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
  const { gap, lifted, activeId, focusId, wantedId, flightId } = useMarks(key);
  useLayoutEffect(() => (scroller.current ? keepList(key, scroller.current) : undefined), [key]);

  const indexOf = (id: Id | null) => rows.findIndex((item) => item.id === id);
  const focused = indexOf(focusId);
  const virtual = useRows(scroller, rows, key, indexOf(activeId), focused);
  const tabStop = focused >= 0 ? focused : (virtual.range?.startIndex ?? 0);

  const cardAt = (item: Item, index: number) => (
    <Card
      key={item.id}
      item={item}
      {...cardWords(model, item)}
      follows={release !== null && item.releaseMode === 'inherit'}
      top={topOf(index < (gap ?? rows.length) ? index : index + 1)}
      position={index + 1}
      count={rows.length}
      selected={selected.has(item.id)}
      lifted={lifted.has(item.id)}
      arriving={item.id === flightId && !lifted.has(item.id)}
      tabbable={index === tabStop}
      wanted={item.id === wantedId}
    />
  );
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
        {virtual.getVirtualItems().map(({ index }) => rows[index] && cardAt(rows[index], index))}
        {gap !== null && (
          <div className={styles.gap} style={{ top: topOf(gap), height: CARD_HEIGHT }} />
        )}
      </div>
    </div>
  );
}

/** What the board's state says of the cards of one column; each part is followed by itself. */
const useMarks = (key: Id) => ({
  gap: useBoard(({ drop }) => (drop?.columnKey === key ? drop.index : null)),
  lifted: useBoard(({ drag }) => drag?.lifted ?? NOBODY),
  activeId: useBoard(({ drag }) => drag?.activeId ?? null),
  focusId: useBoard((state) => state.focusId),
  wantedId: useBoard((state) => state.wantedId),
  flightId: useBoard(({ flight }) => flight?.id ?? null),
});

/** The rows in sight and a few around them, the one in hand and the one with the focus. */
function useRows(
  scroller: { readonly current: HTMLElement | null },
  rows: ColumnData['rows'],
  key: Id,
  active: number,
  focused: number,
) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const kept = [active, focused].filter((index) => index >= 0 && !shown.includes(index));
      return kept.length > 0 ? [...new Set([...shown, ...kept])].sort((a, b) => a - b) : shown;
    },
    [active, focused],
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
