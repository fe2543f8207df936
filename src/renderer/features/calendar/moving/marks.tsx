import { createPortal } from 'react-dom';
import type { Instant, IsoDate } from '#shared/lib/dates.ts';
import { toIsoDate } from '../grid/localizer.ts';
import styles from './moving.module.css';

/** The outline of the day that a drop would go to; a week shows a day in its head and its hours. */
export const DayMark = ({ date }: { readonly date: IsoDate }) =>
  [...document.querySelectorAll(`[data-date="${date}"]`)].map((cell, i) =>
    createPortal(<div className={styles.dropDay} />, cell, `${date}/${i}`),
  );

const DAY = 24 * 60;

/** The line of the moment that a drop would go to, among the hours of a week. */
export function HourMark({ moment }: { readonly moment: Instant }) {
  const local = new Date(moment);
  const column = document.querySelector(`.rbc-day-slot[data-date="${toIsoDate(local)}"]`);
  if (!column) return null;
  const share = (local.getHours() * 60 + local.getMinutes()) / DAY;
  return createPortal(
    <div className={styles.dropHour} style={{ top: `${share * 100}%` }} />,
    column,
  );
}
