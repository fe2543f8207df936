import { useMemo } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { WeekdayPicker } from '#renderer/components/weekday-picker.tsx';
import type { Fields } from '#renderer/state/use-fields.ts';
import { monthDays, type Repeat, type RepeatEnd, ruleOf } from '#shared/domain/freeze/repeat.ts';
import { addDays } from '#shared/lib/dates.ts';
import { LONGEST_RULE } from '#shared/lib/recurrence.ts';
import type { FreezeDraft } from './freeze-draft.ts';
import styles from './records.module.css';

const REPEATS = [
  { id: 'never', label: 'Never' },
  { id: 'week', label: 'Every week' },
  { id: 'month', label: 'Every month' },
  { id: 'year', label: 'Every year' },
  { id: 'rule', label: 'By a rule' },
] as const;
const ENDS = [
  { id: 'never', label: 'Never' },
  { id: 'until', label: 'On a date' },
  { id: 'count', label: 'After some times' },
] as const;

interface RepeatFieldsProps {
  readonly fields: Fields<FreezeDraft>;
  /** What is wrong with the rule. */
  readonly error: string | null;
}

/** How a freeze comes round: a friendly choice, or a rule for everything else. */
export function RepeatFields({ fields, error }: RepeatFieldsProps) {
  const { repeat, startDate } = fields.draft;
  const set = (to: Partial<Repeat>) => fields.set({ repeat: { ...repeat, ...to } });
  const choose = (repeats: Repeat['repeats']) =>
    // Whoever goes on by hand goes on from what was chosen.
    set({ repeats, ...(repeats === 'rule' && { rule: ruleOf(repeat, startDate) }) });
  const { repeats, end } = repeat;
  const isOver = end.kind === 'until' && end.date !== null && end.date < startDate;
  return (
    <div className={styles.repeat}>
      <Select label="Repeats" options={REPEATS} value={repeats} onChange={choose} />
      {repeats === 'rule' && (
        <TextField
          label="Rule (RFC 5545)"
          className={styles.wide}
          value={repeat.rule}
          onChange={(rule) => set({ rule })}
          placeholder="FREQ=MONTHLY;BYDAY=-1FR"
          error={error}
          maxLength={LONGEST_RULE}
          mono
        />
      )}
      {repeats !== 'rule' && repeats !== 'never' && (
        <>
          <NumberField
            label="Every"
            value={repeat.interval}
            onChange={(interval) => interval && set({ interval })}
            min={1}
            max={100}
            unit={repeat.interval === 1 ? repeats : `${repeats}s`}
            error={isOver ? null : error}
          />
          <Ends end={end} set={(to) => set({ end: to })} startDate={startDate} />
          {repeats === 'month' && <MonthDay {...{ repeat, set, startDate }} />}
          {repeats === 'week' && (
            <div className={styles.weekdays}>
              <span className={styles.label} aria-hidden>
                On
              </span>
              <WeekdayPicker
                label="On these weekdays"
                value={repeat.weekdays}
                onChange={(weekdays) => set({ weekdays })}
              />
            </div>
          )}
          <LastTime
            end={end}
            set={(to) => set({ end: to })}
            startDate={startDate}
            error={isOver ? error : null}
          />
        </>
      )}
    </div>
  );
}

interface MonthDayProps {
  readonly repeat: Repeat;
  readonly set: (to: Partial<Repeat>) => void;
  readonly startDate: string;
}

const FIRST_DAY = 'same';

/** Which day of a month, as far as the first one is such a day. */
function MonthDay({ repeat, set, startDate }: MonthDayProps) {
  const options = useMemo(
    () => monthDays(startDate).map(({ part, words }) => ({ id: part || FIRST_DAY, label: words })),
    [startDate],
  );
  return (
    <Select
      label="Day"
      options={options}
      value={repeat.monthDay || FIRST_DAY}
      onChange={(id) => set({ monthDay: id === FIRST_DAY ? '' : id })}
    />
  );
}

interface EndsProps {
  readonly end: RepeatEnd;
  readonly set: (end: RepeatEnd) => void;
  readonly startDate: string;
}

const YEAR = 365;

/** Whether it ends, and by what. */
function Ends({ end, set, startDate }: EndsProps) {
  const choose = (kind: RepeatEnd['kind']) => {
    if (kind === 'until') set({ kind, date: addDays(startDate, YEAR) });
    else if (kind === 'count') set({ kind, times: 10 });
    else set({ kind });
  };
  return <Select label="Ends" options={ENDS} value={end.kind} onChange={choose} />;
}

/** Its last day, or how often it comes. */
function LastTime({ end, set, startDate, error }: EndsProps & { readonly error: string | null }) {
  if (end.kind === 'until')
    return (
      <DateField
        label="Last day"
        value={end.date}
        min={startDate}
        error={error}
        onChange={(date) => date && set({ kind: 'until', date })}
      />
    );
  if (end.kind === 'never') return null;
  return (
    <NumberField
      label="Times"
      value={end.times}
      min={1}
      max={1000}
      unit="times"
      onChange={(times) => times && set({ kind: 'count', times })}
    />
  );
}
