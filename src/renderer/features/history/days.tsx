import { Redo2, Undo2 } from 'lucide-react';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { useToday } from '#renderer/state/today.ts';
import { useSettings } from '#renderer/state/workspace.ts';
import type { LogEntry } from '#shared/ipc/contract.ts';
import { dateAt, wallAt, type Zone } from '#shared/lib/dates.ts';
import { capitalised, counted, recentDayWords } from '#shared/lib/format.ts';
import styles from './history.module.css';
import { originWords } from './origin-words.ts';

/** The log in days. */
export function Days({ entries }: { readonly entries: readonly LogEntry[] }) {
  const zone = useSettings()?.zone ?? 'UTC';
  const today = useToday();
  const days = Map.groupBy(entries, ({ at }) => dateAt(at, zone));
  return [...days].map(([date, some]) => (
    <section key={date} className={styles.day}>
      <h2 className={styles.date}>{capitalised(recentDayWords(date, today))}</h2>
      <ol>
        {some.map((entry) => (
          <Line key={entry.seq} entry={entry} zone={zone} />
        ))}
      </ol>
    </section>
  ));
}

const Line = ({ entry, zone }: { readonly entry: LogEntry; readonly zone: Zone }) => (
  <li className={cx(styles.line, entry.undone && styles.undone)}>
    <time dateTime={entry.at} className={cx(styles.time, 'mono')}>
      {wallAt(entry.at, zone).time}
    </time>
    <Avatar name={entry.by} decorative />
    <span className={styles.what}>
      {entry.kind === 'undo' && <Undo2 size={14} aria-label="Undone:" />}
      {entry.kind === 'redo' && <Redo2 size={14} aria-label="Done again:" />}
      <span className={styles.label}>{entry.label}</span>
      {entry.undone && <span className="unseen">(taken back)</span>}
      {entry.final && <Chip>final</Chip>}
    </span>
    <span className={styles.by}>{entry.by}</span>
    <span className={styles.origin}>{originWords(entry.origin, entry.device)}</span>
    <span className={styles.size}>{counted(entry.changes, 'change')}</span>
  </li>
);
