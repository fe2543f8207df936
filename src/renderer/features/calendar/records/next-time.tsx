import { CalendarClock, TriangleAlert } from 'lucide-react';
import { now } from '#renderer/state/today.ts';
import { nextTime, timeWords } from '#shared/domain/freeze/next-time.ts';
import { ruleWords } from '#shared/domain/freeze/rule-words.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import styles from './records.module.css';

interface NextTimeProps {
  /** The freeze that the fields come to; `null` where they come to none. */
  readonly freeze: Freeze | null;
  /** What is wrong beyond the fields. */
  readonly trouble: string | null;
}

/** When a freeze holds next, and how it comes round, in words. */
export function NextTime({ freeze, trouble }: NextTimeProps) {
  return (
    <div role="status" className={styles.next}>
      {trouble !== null && (
        <p className={styles.trouble}>
          <TriangleAlert aria-hidden />
          {trouble}
        </p>
      )}
      {freeze && (
        <p>
          <CalendarClock aria-hidden />
          <span>
            <b>{nextWords(freeze)}</b>
            {freeze.rule !== '' && <span className="dim"> · {ruleWords(freeze)}</span>}
          </span>
        </p>
      )}
    </div>
  );
}

function nextWords(freeze: Freeze): string {
  const at = now();
  const next = nextTime(freeze, at);
  if (next) return `${next.start <= at ? 'Now' : 'Next'}: ${timeWords(next, at)}`;
  return freeze.rule === ''
    ? 'It is over already.'
    : 'It comes round no more in the next four years.';
}
