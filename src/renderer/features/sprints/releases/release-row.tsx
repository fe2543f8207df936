import { memo, useCallback } from 'react';
import { Button } from 'react-aria-components';
import { cx } from '#renderer/components/cx.ts';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import { select, useIsSelected } from '#renderer/state/selection.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { isOpen, STATUS_WORDS } from '#shared/domain/release/status.ts';
import { sprintsFeeding } from '#shared/domain/sprint/feeding.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { inDays, recentDayWords } from '#shared/lib/format.ts';
import { releaseTargetId } from '../carried.ts';
import { useInHand } from '../drag.tsx';
import { Feeding } from './feeding.tsx';
import { Fit } from './fit.tsx';
import { PointsCells } from './points-cells.tsx';
import styles from './releases.module.css';

interface ReleaseRowProps {
  readonly release: Release;
  readonly index: number;
  /** How many releases there are. */
  readonly count: number;
  /** In px from the top of the list. */
  readonly top: number;
  measure(element: HTMLElement | null): void;
}

/** A release, what feeds it, and whether it fits; sprints are dropped on it. */
export const ReleaseRow = memo(function ReleaseRow(props: ReleaseRowProps) {
  const { release, index, count, top, measure } = props;
  const targetId = releaseTargetId(release.id);
  const target = useTarget(targetId);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      target(element);
      measure(element);
    },
    [target, measure],
  );
  const { targetId: over } = useInHand();
  const isSelected = useIsSelected('release', release.id);
  const sprints = useModel((model) => sprintsFeeding(model, release.id));
  return (
    <li
      ref={ref}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-hue={release.hue}
      className={cx(styles.row, isSelected && styles.selected, over === targetId && styles.lit)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={styles.release}>
        <Button
          className={styles.title ?? ''}
          aria-pressed={isSelected}
          onPress={() => select('release', [release.id])}
        >
          <i className={styles.dot} aria-hidden />
          <ReleaseTitle release={release} />
        </Button>
        <When release={release} />
      </div>
      <div className={styles.sprints} data-feeding>
        <Feeding sprints={sprints} releaseId={release.id} />
      </div>
      <PointsCells sprints={sprints} />
      <div className={styles.fit}>
        {isOpen(release) ? (
          <Fit releaseId={release.id} />
        ) : (
          <span className="dimmer">{STATUS_WORDS[release.status]}</span>
        )}
      </div>
    </li>
  );
});

function When({ release }: { readonly release: Release }) {
  const today = useToday();
  const { targetDate } = release;
  const lock = lockDate(release);
  if (targetDate === null)
    return (
      <span className={styles.when}>
        <span>No date yet</span>
      </span>
    );
  return (
    <span className={styles.when}>
      <span>{daysWords(targetDate, today)}</span>
      {lock !== null && <span>scope locks {recentDayWords(lock, today)}</span>}
    </span>
  );
}

/** `Fri 4 Dec · in 11 days`; `today` is enough of today. */
const daysWords = (date: IsoDate, today: IsoDate): string =>
  Math.abs(daysBetween(date, today)) < 2
    ? inDays(date, today)
    : `${recentDayWords(date, today)} · ${inDays(date, today)}`;
