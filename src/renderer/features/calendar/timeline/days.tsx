import { memo, useMemo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { type DayRange, daysOf } from '#shared/domain/calendar/range.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { type IsoDate, isWorkingDay, weekday } from '#shared/lib/dates.ts';
import styles from './timeline.module.css';

interface DaysProps {
  readonly range: DayRange;
  /** The weekday at which a line begins a week, 1 is Monday; `null` where weeks are too narrow. */
  readonly weekStart: number | null;
}

/** The days behind the lines: what a bar can be dropped on. */
export function Days({ range, weekStart }: DaysProps) {
  const work = useModel(workCalendarOf);
  const days = useMemo(() => daysOf(range), [range]);
  return (
    <div className={styles.days}>
      {days.map((day) => (
        <Day
          key={day}
          day={day}
          off={!isWorkingDay(day, work)}
          edge={day.endsWith('-01') ? 'month' : weekday(day) === weekStart ? 'week' : null}
        />
      ))}
    </div>
  );
}

interface DayProps {
  readonly day: IsoDate;
  readonly off: boolean;
  readonly edge: 'month' | 'week' | null;
}

const Day = memo(function Day({ day, off, edge }: DayProps) {
  const target = useTarget(day);
  return (
    <div
      ref={target}
      data-date={day}
      className={cx(styles.dayCell, off && styles.off, edge && styles[`${edge}Edge`])}
    />
  );
});
