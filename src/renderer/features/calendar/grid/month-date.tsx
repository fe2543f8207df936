import { useContext } from 'react';
import type { DateHeaderProps } from 'react-big-calendar';
import { cx } from '#renderer/components/cx.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { holidayNames } from '#shared/domain/calendar/holidays.ts';
import { weekNumber } from '#shared/domain/calendar/range.ts';
import { weekday } from '#shared/lib/dates.ts';
import styles from './dates.module.css';
import { toIsoDate } from './localizer.ts';
import { CalendarPage } from './page.ts';

/** The number of a day and the name of its holiday; the first of each row has its week's number before it. */
export function MonthDate({ date, label, isOffRange }: DateHeaderProps) {
  const today = useToday();
  const { weekStart } = useContext(CalendarPage);
  const day = toIsoDate(date);
  const holiday = useModel((model) => holidayNames(model).get(day));
  return (
    <>
      {weekday(day) === weekStart && (
        <span className={styles.week} aria-hidden>
          {weekNumber(day)}
        </span>
      )}
      <span
        className={cx(styles.day, isOffRange && styles.outside, day === today && styles.today)}
        aria-current={day === today ? 'date' : undefined}
      >
        {label}
      </span>
      {holiday !== undefined && (
        <span className={styles.holiday} title={holiday}>
          {holiday}
        </span>
      )}
    </>
  );
}
