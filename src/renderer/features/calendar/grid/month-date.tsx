import { getISOWeek } from 'date-fns';
import { useContext } from 'react';
import type { DateHeaderProps } from 'react-big-calendar';
import { cx } from '#renderer/components/cx.ts';
import { useToday } from '#renderer/state/today.ts';
import { weekday } from '#shared/lib/dates.ts';
import styles from '../calendar.module.css';
import { toIsoDate } from './localizer.ts';
import { CalendarPage } from './page.ts';

/** The number of a day; the first of each row has the number of the week before it. */
export function MonthDate({ date, label, isOffRange }: DateHeaderProps) {
  const today = useToday();
  const { weekStart } = useContext(CalendarPage);
  const day = toIsoDate(date);
  return (
    <>
      {weekday(day) === weekStart && (
        <span className={styles.week} aria-hidden>
          {getISOWeek(date)}
        </span>
      )}
      <span
        className={cx(styles.day, isOffRange && styles.outside, day === today && styles.today)}
        aria-current={day === today ? 'date' : undefined}
      >
        {label}
      </span>
    </>
  );
}
