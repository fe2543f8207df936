import { useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useSettings } from '#renderer/state/workspace.ts';
import type { PreviewSprintSeries } from '#shared/domain/import/preview.ts';
import { dateRange } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { Section } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';
import styles from './sprint-series.module.css';
import { TWO_WEEKS, useSeriesDates } from './use-series-dates.ts';

type Sprint = PreviewSprintSeries['sprints'][number];

const HINT =
  'The file has no dates. When one of them starts, and how long it takes, dates them all.';

/** Sprints whose names differ only in their number: one start and one length date them all. */
export function SprintSeries({ series }: { readonly series: PreviewSprintSeries }) {
  const undated = series.sprints.some(({ exists, start }) => !exists || start === null);
  const { shown, more } = useShown(series.sprints, 12);
  return (
    <Section title={nameOf(series)} hint={undated && HINT}>
      {undated && <SeriesDates series={series} />}
      <ol className={styles.sprints} aria-label={nameOf(series)}>
        {shown.map((sprint) => (
          <SprintLine key={sprint.name} sprint={sprint} />
        ))}
      </ol>
      <ShowMore more={more} what="sprints" />
    </Section>
  );
}

function SeriesDates({ series: { series, sprints } }: { readonly series: PreviewSprintSeries }) {
  const { known, say } = useSeriesDates(series);
  const [number, setNumber] = useState(known?.number ?? sprints[0]?.number ?? null);
  const [days, setDays] = useState(known?.days ?? TWO_WEEKS);
  const weekStart = useSettings()?.weekStart ?? 1;
  return (
    <div className={styles.dates}>
      <Select
        label="Sprint"
        className={styles.which}
        options={sprints.map(({ name }) => ({ id: name, label: name }))}
        value={sprints.find((sprint) => sprint.number === number)?.name ?? null}
        onChange={(name) => {
          const next = sprints.find((sprint) => sprint.name === name)?.number ?? null;
          setNumber(next);
          if (known) say({ ...known, number: next });
        }}
      />
      <DateField
        label="Starts on"
        className={styles.start}
        value={known?.start ?? null}
        onChange={(start) => say(start === null ? null : { number, start, days })}
        clearable
        weekStart={weekStart}
      />
      <NumberField
        label="Each takes"
        className={styles.days}
        value={days}
        min={1}
        max={366}
        unit="days"
        onChange={(next) => {
          const whole = Math.round(next ?? TWO_WEEKS);
          setDays(whole);
          if (known) say({ ...known, days: whole });
        }}
      />
    </div>
  );
}

function SprintLine({ sprint: { name, start, end, items, exists } }: { readonly sprint: Sprint }) {
  const today = useToday();
  return (
    <li className={styles.sprint}>
      <span className="cut" title={name}>
        {name}
        {exists && <span className={styles.here}>here already</span>}
      </span>
      <span className={styles.range}>
        {start && end ? `${dateRange(start, end)} ${end.slice(0, 4)}` : 'no dates'}
      </span>
      <span className={styles.state}>{start && end && stateWords(start, end, today)}</span>
      <span className={styles.items}>{counted(items, 'item')}</span>
    </li>
  );
}

/** `Payments Sprint 31 to 39`. */
function nameOf({ sprints }: PreviewSprintSeries): string {
  const last = sprints.at(-1);
  return `${sprints[0]?.name} to ${last?.number ?? last?.name}`;
}

function stateWords(start: IsoDate, end: IsoDate, today: IsoDate): string {
  if (end < today) return 'over';
  return start <= today ? 'under way' : 'to come';
}
