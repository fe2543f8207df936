import { Chip } from '#renderer/components/chip.tsx';
import { Table } from '#renderer/components/table.tsx';
import type { CalendarChange } from '#shared/domain/import/calendar-plan.ts';
import type { CalendarPreview } from '#shared/domain/import/calendar-preview.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';
import { Section } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';

const COLUMNS = [
  { id: 'change', title: 'Change', width: 104 },
  { id: 'day', title: 'Starts', width: 152 },
  { id: 'title', title: 'Title' },
] as const;
const WORDS: Readonly<Record<CalendarChange, string>> = {
  added: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  removed: 'Called off',
};
const TONES = { added: 'go', changed: 'accent', unchanged: 'plain', removed: 'hold' } as const;

/** What becomes of each event, or of each day of it, what is new first. */
export function CalendarRows({ preview: { rows, counts, events } }: { preview: CalendarPreview }) {
  const { shown, more } = useShown(rows, 12);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Section title="Event by event" hint={`${counted(events, 'event')} in the file.`}>
      <Table label="Event by event" columns={COLUMNS} dense>
        {shown.map(({ uid, start, title, change }) => (
          <tr key={`${uid} ${start} ${change}`}>
            <td>
              <Chip tone={TONES[change]}>{WORDS[change]}</Chip>
            </td>
            <td className="num">{longDate(start)}</td>
            <td className={styles.reason}>{title}</td>
          </tr>
        ))}
      </Table>
      <ShowMore more={more} what="rows" />
      {rows.length < all && (
        <p className={styles.rest}>Only the first {grouped(rows.length)} are listed.</p>
      )}
    </Section>
  );
}
