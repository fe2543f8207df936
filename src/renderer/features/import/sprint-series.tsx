import { useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useToday } from '#renderer/state/today.ts';
import type { PreviewSprintSeries } from '#shared/domain/import/preview.ts';
import { longRange } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { Section } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';
import styles from './sprint-series.module.css';
import { TWO_WEEKS, useSeriesDates } from './use-series-dates.ts';

type Sprint = PreviewSprintSeries['sprints'][number];

const ASKED =
  'The file has no dates. When one of them starts, and how long it takes, dates them all.';
const REST = 'When one of them starts, and how long it takes, dates those that have no dates yet.';
const FOLLOWS =
  'Reckoned from the sprints that are here. Change it, or clear it to leave them open.';

/** Sprints whose names differ only in their number: one start and one length date them all. */
export function SprintSeries({ series }: { readonly series: PreviewSprintSeries }) {
  const { known, isAnswered } = useSeriesDates(series);
  const open = series.sprints.filter(({ settled }) => !settled);
  const asked = open.length === series.sprints.length ? ASKED : REST;
  const { shown, more } = useShown(series.sprints, 12);
  return (
    <Section
      title={nameOf(series)}
      hint={open.length > 0 && (known && !isAnswered ? FOLLOWS : asked)}
    >
      {open.length > 0 && <SeriesDates series={series} open={open} />}
      <ol className={styles.sprints} aria-label={nameOf(series)}>
        {shown.map((sprint) => (
          <SprintLine key={sprint.name} sprint={sprint} />
        ))}
      </ol>
      <ShowMore more={more} what="sprints" />
    </Section>
  );
}

interface SeriesDatesProps {
  readonly series: PreviewSprintSeries;
  /** Those that have no dates yet. */
  readonly open: readonly Sprint[];
}

function SeriesDates({ series, open }: SeriesDatesProps) {
  const { known, say } = useSeriesDates(series);
  const [number, setNumber] = useState(known?.number ?? open[0]?.number ?? null);
  const [days, setDays] = useState(known?.days ?? TWO_WEEKS);
  return (
    <div className={styles.dates}>
      <Select
        label="Sprint"
        className={styles.which}
        options={open.map(({ name }) => ({ id: name, label: name }))}
        value={open.find((sprint) => sprint.number === number)?.name ?? null}
        onChange={(name) => {
          const next = open.find((sprint) => sprint.name === name)?.number ?? null;
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
      <span className={styles.range}>{start && end ? longRange(start, end) : 'no dates'}</span>
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
