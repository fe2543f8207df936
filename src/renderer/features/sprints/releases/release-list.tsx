import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { scrollTo } from '../scrolling.ts';
import { useReleasesShown } from '../shown.ts';
import { NoneRow } from './none-row.tsx';
import { ReleaseRow } from './release-row.tsx';
import styles from './releases.module.css';

const ROW = 60;

const COLUMNS = [
  { id: 'release', title: 'Release' },
  { id: 'sprints', title: 'Fed by' },
  { id: 'committed', title: 'Committed' },
  { id: 'completed', title: 'Completed' },
  { id: 'fit', title: 'To do, of capacity' },
] as const;

/** The releases by date: which sprints feed each, their points, and whether what is to do fits. */
export function ReleaseList() {
  const releases = useReleasesShown();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: releases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => releases[index]?.id ?? index,
    overscan: 4,
  });
  useEffect(() => {
    scrollTo.release = (id) => {
      const index = releases.findIndex((release) => release.id === id);
      if (index >= 0) rows.scrollToIndex(index);
    };
  }, [releases, rows]);
  if (releases.length === 0) return <NoRelease />;
  return (
    <div ref={scroller} className={styles.scroller} data-sprint-scroller>
      <div className={styles.head}>
        <div className={styles.titles} aria-hidden>
          {COLUMNS.map(({ id, title }) => (
            <span key={id} className={styles[id]}>
              {title}
            </span>
          ))}
        </div>
        <NoneRow />
      </div>
      <ul
        aria-label="Releases by date"
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const release = releases[index];
          return (
            release && (
              <ReleaseRow
                key={key}
                release={release}
                index={index}
                count={releases.length}
                top={start}
                measure={rows.measureElement}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

const NoRelease = () => (
  <EmptyState
    title="No release to feed yet"
    action={
      <>
        <Button kind="primary" onPress={() => runAction('release.create')}>
          New release…
        </Button>
        <Button onPress={() => runAction('cadence.set')}>Set a cadence…</Button>
      </>
    }
  >
    Sprints are mapped to releases here. Make a release, or let a team’s cadence make sprints and
    releases together.
  </EmptyState>
);
