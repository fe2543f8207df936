import type { HeaderProps } from 'react-big-calendar';
import { useModel } from '#renderer/state/workspace.ts';
import { holidayNames } from '#shared/domain/calendar/holidays.ts';
import styles from './dates.module.css';
import { toIsoDate } from './localizer.ts';

/** The name of a weekday over its column of a month. */
export const Weekday = ({ label }: HeaderProps) => <span>{label}</span>;

/** The day over its column of a week, with the name of its holiday. */
export function WeekDate({ date, label }: HeaderProps) {
  const holiday = useModel((model) => holidayNames(model).get(toIsoDate(date)));
  return (
    <span className={styles.weekDate}>
      {label}
      {holiday !== undefined && (
        <span className={styles.holiday} title={holiday}>
          {holiday}
        </span>
      )}
    </span>
  );
}
