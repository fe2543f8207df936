import { useRef } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import type { Fields } from '#renderer/state/use-fields.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { type FreezeDraft, startingOn } from './freeze-draft.ts';
import styles from './records.module.css';

interface TimesFieldsProps {
  readonly fields: Fields<FreezeDraft>;
  /** What is wrong with the end. */
  readonly error: string | null;
}

/** From when to when, on the wall of its zone. */
export function TimesFields({ fields, error }: TimesFieldsProps) {
  const { draft, set } = fields;
  const typing = useRef({ visit: '', from: draft });
  // Days that are only typed through on the way to another must not turn how it comes round.
  const begin = (date: IsoDate, visit: string) => {
    if (visit !== typing.current.visit) typing.current = { visit, from: draft };
    const { startDate, endDate, repeat } = startingOn(typing.current.from, date);
    set({ startDate, endDate, repeat });
  };
  return (
    <div className={styles.times}>
      <DateField
        label="From"
        value={draft.startDate}
        onChange={(date, visit) => date && begin(date, visit)}
      />
      <TimeField
        label="From, time"
        value={draft.startTime}
        onChange={(startTime) => startTime && set({ startTime })}
      />
      <DateField
        label="To"
        value={draft.endDate}
        onChange={(endDate) => endDate && set({ endDate })}
        error={error}
      />
      <TimeField
        label="To, time"
        value={draft.endTime}
        onChange={(endTime) => endTime && set({ endTime })}
      />
    </div>
  );
}
