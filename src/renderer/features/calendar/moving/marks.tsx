import { createPortal } from 'react-dom';
import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import { type Instant, type IsoDate, wallAt } from '#shared/lib/dates.ts';
import { timeRange } from '#shared/lib/format.ts';
import { dayPieces, shareOf } from '../grid/day-pieces.ts';
import { toIsoDate } from '../grid/localizer.ts';
import styles from './moving.module.css';

/** The outline of the day that a drop would go to; a week shows a day in its head and its hours. */
export const DayMark = ({ date }: { readonly date: IsoDate }) =>
  [...document.querySelectorAll(`[data-date="${date}"]`)].map((cell, i) =>
    createPortal(<div className={styles.dropDay} />, cell, `${date}/${i}`),
  );

/** The line of the moment that a drop would take an end to, among the hours of a week. */
export function HourMark({ moment }: { readonly moment: Instant }) {
  const local = new Date(moment);
  const column = columnOf(toIsoDate(local));
  if (!column) return null;
  return createPortal(
    <div className={styles.dropHour} style={{ top: `${shareOf(local)}%` }} />,
    column,
  );
}

interface WindowMarkProps {
  readonly start: Instant;
  readonly end: Instant;
}

/** The hours that a drop would give a window, as long as they last; over midnight in two days. */
export const WindowMark = ({ start, end }: WindowMarkProps) =>
  dayPieces(start, end).map(({ day, top, height }, i) => {
    const column = columnOf(day);
    const piece = (
      <div className={styles.dropWindow} style={{ top: `${top}%`, height: `${height}%` }}>
        {i === 0 && timeRange(timeOf(start), timeOf(end))}
      </div>
    );
    return column && createPortal(piece, column, day);
  });

const timeOf = (moment: Instant) => wallAt(moment, LOCAL_ZONE).time;

const columnOf = (day: IsoDate): Element | null =>
  document.querySelector(`.rbc-day-slot[data-date="${day}"]`);
