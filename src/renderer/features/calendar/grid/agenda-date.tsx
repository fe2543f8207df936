import { useToday } from '#renderer/state/today.ts';
import styles from './dates.module.css';
import { toIsoDate } from './localizer.ts';

interface AgendaDateProps {
  readonly day: Date;
  readonly label: string;
}

/** The day of the agenda's lines beside it. */
export function AgendaDate({ day, label }: AgendaDateProps) {
  const date = toIsoDate(day);
  const isToday = useToday() === date;
  return (
    <span
      data-line={date}
      className={isToday ? styles.present : undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      {label}
    </span>
  );
}
