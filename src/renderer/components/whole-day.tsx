import type { WindowRule } from '#shared/domain/deployment/window.ts';
import { wholeDayWords } from '#shared/domain/deployment/window-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { useToday } from '../state/today.ts';
import styles from './whole-day.module.css';

interface WholeDayProps {
  readonly times: Pick<WindowRule, 'windowStart' | 'windowEnd' | 'windowNights'>;
  /** The day it starts; `null` where it is on none yet. */
  readonly startDate: IsoDate | null;
}

/** Said beside the times of a window that ends at the time at which it starts; nothing for any other. */
export function WholeDay({ times, startDate }: WholeDayProps) {
  const today = useToday();
  const words = wholeDayWords(times, startDate, today);
  return (
    <p className={styles.words} role="status" hidden={words === null}>
      {words !== null && `It ${words}.`}
    </p>
  );
}
