import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import { holidayNames } from '#shared/domain/calendar/holidays.ts';
import { type DayRange, daysOf } from '#shared/domain/calendar/range.ts';
import { dateNear, longDate, monthName } from '#shared/lib/date-words.ts';
import { daysBetween, type IsoDate, weekday } from '#shared/lib/dates.ts';
import { type Scale, scaleOf } from './scale.ts';
import styles from './timeline.module.css';

/** How near to today a week's name would lie under today's, in days. */
const NEAR = 2;

interface AxisProps {
  readonly range: DayRange;
  readonly today: IsoDate;
  /** The weekday that names a week, 1 is Monday; `null` where weeks are too narrow. */
  readonly weekStart: number | null;
}

/** The months of a page, and its weeks where there is room for them. */
export function Axis({ range, today, weekStart }: AxisProps) {
  const { months, weeks } = useMemo(() => marksOf(range, weekStart), [range, weekStart]);
  const scale = scaleOf(range);
  const names = useModel(holidayNames);
  const holidays = [...names].filter(([date]) => date >= range.start && date <= range.end);
  return (
    <>
      <div className={styles.axis} aria-hidden>
        {months.map((first) => (
          <span key={first} className={styles.month} style={at(scale, first)}>
            {weeks.length > 0 ? monthName(first) : monthName(first).slice(0, 3)}
          </span>
        ))}
        {weeks
          .filter((day) => Math.abs(daysBetween(day, today)) > NEAR)
          .map((day) => (
            <span key={day} className={styles.weekDay} style={at(scale, day)}>
              {Number(day.slice(8))}
            </span>
          ))}
        {holidays.map(([date, name]) => (
          <span
            key={date}
            className={styles.holiday}
            style={{ left: `${scale.middle(date)}%` }}
            title={`${name}, ${dateNear(date, today)}`}
          />
        ))}
        {today >= range.start && today <= range.end && (
          <span className={styles.now} style={{ left: `${scale.middle(today)}%` }}>
            {Number(today.slice(8))}
          </span>
        )}
      </div>
      {holidays.length > 0 && (
        <ul className="unseen" aria-label="Holidays">
          {holidays.map(([date, name]) => (
            <li key={date}>{`${name}, ${longDate(date)}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const at = (scale: Scale, date: IsoDate) => ({ left: `${scale.left(date)}%` });

function marksOf(
  range: DayRange,
  weekStart: number | null,
): { months: IsoDate[]; weeks: IsoDate[] } {
  const days = daysOf(range);
  const months = days.filter((day) => day.endsWith('-01'));
  const weeks = days.filter((day) => weekday(day) === weekStart);
  return { months, weeks };
}
