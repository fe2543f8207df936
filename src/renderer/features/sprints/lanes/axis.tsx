import { useMemo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { Version } from '#renderer/components/version.tsx';
import { select, useIsSelected } from '#renderer/state/selection.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { longDate, monthName } from '#shared/lib/date-words.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { releaseTargetId } from '../carried.ts';
import { useInHand } from '../drag.tsx';
import { scrollTo } from '../scrolling.ts';
import styles from './lanes.module.css';
import { LABELS, type Span, xOf } from './scale.ts';

export interface AxisProps {
  readonly span: Span;
  /** Of a day, in px. */
  readonly width: number;
  /** The days in sight. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly releases: readonly Release[];
  /** How far the page is scrolled, in px: what begins before lies under the teams' names. */
  readonly left: number;
  /** Where the page ends, in px from the end of the teams' names. */
  readonly edge: number;
}

/** How near to today a week's name would lie under today's, in px. */
const NEAR = 18;
/** How far behind its line a name begins, in px. */
const INSET = 8;
/** The narrowest week that is named, in px. */
const NARROW = 30;
/** How much room the name of a week and of a month takes, in px. */
const WEEK = 24;
const MONTH = 104;
const SHORT_MONTH = 60;

/** Months and weeks, and the releases on their days. */
export function Axis({ span, width, from, to, today, releases, left, edge }: AxisProps) {
  const days = useMemo(() => {
    const count = daysBetween(from, to) + 1;
    return Array.from({ length: count }, (_, n) => addDays(from, n));
  }, [from, to]);
  const at = (day: IsoDate) => LABELS + xOf(span, day, width);
  const isShort = 7 * width < NARROW;
  const isWhole = (day: IsoDate, size: number) => {
    const x = xOf(span, day, width);
    return x >= left - INSET && x + size <= edge;
  };
  const weeks = days.filter((day, n) => n % 7 === 0 && isWhole(day, WEEK));
  return (
    <div className={styles.head}>
      <div className={styles.corner}>Teams</div>
      <div aria-hidden>
        {days
          .filter((day) => day.endsWith('-01') && isWhole(day, isShort ? SHORT_MONTH : MONTH))
          .map((day) => (
            <span key={day} className={styles.month} style={{ left: at(day) }}>
              {isShort ? shortMonth(day) : monthName(day)}
            </span>
          ))}
        {!isShort &&
          weeks
            .filter((day) => Math.abs(at(day) - at(today)) > NEAR)
            .map((day) => (
              <span key={day} className={styles.week} style={{ left: at(day) }}>
                {Number(day.slice(8))}
              </span>
            ))}
        <span className={styles.now} style={{ left: at(today) + width / 2 }}>
          {Number(today.slice(8))}
        </span>
      </div>
      <Marks {...{ releases, from, to }} at={(day) => at(day) + width / 2} />
    </div>
  );
}

/** `Jan 2027` where a year begins, `Feb` after. */
const shortMonth = (day: IsoDate): string =>
  day.slice(5, 7) === '01' ? `Jan ${day.slice(0, 4)}` : monthName(day).slice(0, 3);

interface MarksProps extends Pick<AxisProps, 'releases' | 'from' | 'to'> {
  /** The middle of a day, in px. */
  at(day: IsoDate): number;
}

const DIAMOND = 20;
const LETTER = 7;
/** How many letters of a longer version are worth showing, and the most room it gets, in px. */
const FEWEST = 14;
const WIDEST = 240;

function Marks({ releases, from, to, at }: MarksProps) {
  const shown = releases.flatMap((release) => {
    const { targetDate } = release;
    if (targetDate === null || targetDate < from || targetDate > to) return [];
    return [{ release, x: at(targetDate) }];
  });
  return (
    <ul className={styles.marks} aria-label="Releases in time">
      {shown.map(({ release, x }, n) => {
        const room = (shown[n + 1]?.x ?? Number.POSITIVE_INFINITY) - x - DIAMOND;
        return <Mark key={release.id} release={release} x={x} room={room} />;
      })}
    </ul>
  );
}

interface MarkProps {
  readonly release: Release;
  readonly x: number;
  /** For its version, in px. */
  readonly room: number;
}

function Mark({ release, x, room }: MarkProps) {
  const targetId = releaseTargetId(release.id);
  const target = useTarget(targetId);
  const { targetId: over } = useInHand();
  const isSelected = useIsSelected('release', release.id);
  const letters = Math.min(release.version.length, FEWEST);
  const words = `${releaseTitle(release)}, ${release.targetDate ? longDate(release.targetDate) : ''}`;
  return (
    <li ref={target} className={styles.markPlace} style={{ left: x }}>
      <button
        type="button"
        className={cx(styles.mark, over === targetId && styles.lit)}
        data-hue={release.hue}
        aria-pressed={isSelected}
        aria-label={words}
        title={words}
        onClick={() => {
          select('release', [release.id]);
          scrollTo.release(release.id);
        }}
      >
        <i aria-hidden />
        {room > letters * LETTER && (
          <span className={styles.markName} style={{ maxWidth: Math.min(room, WIDEST) }}>
            <Version version={release.version} hint={false} />
          </span>
        )}
      </button>
    </li>
  );
}
