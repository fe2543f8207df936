import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Table } from '#renderer/components/table.tsx';
import type { PreviewSprintSeries } from '#shared/domain/import/preview.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';
import { Section } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';
import { TWO_WEEKS, useSeriesDates } from './use-series-dates.ts';

const COLUMNS = [
  { id: 'sprint', title: 'Sprint' },
  { id: 'items', title: 'Items', align: 'end', width: 64 },
  { id: 'start', title: 'Starts on', width: 190 },
  { id: 'days', title: 'Takes', width: 120 },
] as const;

/** Sprints that belong to no series: each has a start and a length of its own. */
export function SingleSprints({ series }: { readonly series: readonly PreviewSprintSeries[] }) {
  const { shown, more } = useShown(series, 8);
  return (
    <Section title="Sprints" hint="Type their dates, or leave them for later.">
      <Table label="Sprints" columns={COLUMNS}>
        {shown.map((each) => (
          <SprintRow key={each.series} series={each} />
        ))}
      </Table>
      <ShowMore more={more} what="sprints" />
    </Section>
  );
}

function SprintRow({ series }: { readonly series: PreviewSprintSeries }) {
  const { known, isAnswered, say } = useSeriesDates(series);
  const [sprint] = series.sprints;
  if (!sprint) return null;
  const { name, number, items, exists, settled, start } = sprint;
  return (
    <tr>
      <td>
        {name}
        {exists && <span className={styles.here}>here already</span>}
        {known && !settled && !isAnswered && (
          <span className={styles.here}>follows those that are here</span>
        )}
      </td>
      <td data-align="end">{grouped(items)}</td>
      <td>
        {settled ? (
          <span className="dim">{start && longDate(start)}</span>
        ) : (
          <DateField
            label={`${name} starts on`}
            hideLabel
            className={styles.date}
            value={known?.start ?? null}
            onChange={(next) =>
              say(next === null ? null : { number, start: next, days: known?.days ?? TWO_WEEKS })
            }
            clearable
          />
        )}
      </td>
      <td>
        {known && !settled && (
          <NumberField
            label={`${name} takes`}
            hideLabel
            value={known.days}
            min={1}
            max={366}
            unit="days"
            onChange={(days) => say({ ...known, days: Math.round(days ?? TWO_WEEKS) })}
          />
        )}
      </td>
    </tr>
  );
}
