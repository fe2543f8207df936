import { useId, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Form } from '#renderer/components/form.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import type { Move } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';
import { useFields } from '#renderer/state/use-fields.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { Effects } from './date-dialog.tsx';
import styles from './moving.module.css';
import { GONE, useLive } from './use-live.ts';

/** The moves to days, which are looked at while those are typed; `null` for none. */
export interface DaysMoves {
  readonly moveTo: (days: DayRange) => Move | null;
  /** The same for this time only of what comes again; `null` for what does not. */
  readonly oneTimeTo: ((days: DayRange) => Move | null) | null;
}

/** The first and the last day; `null` where they are not set. */
export interface Days {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

interface DaysDialogProps extends DaysMoves {
  readonly title: string;
  readonly initial: Days;
  /** When it is now; `null` where it is gone. */
  readonly find: (model: Model) => Days | null;
  close(move: Move | null): void;
}

const EXTENTS = [
  { id: 'all', label: 'Whole series' },
  { id: 'one', label: 'This time only' },
] as const;

const TWO_WEEKS = 13;

/** Asks for a first and a last day, and says what going there would do. */
export function DaysDialog({ title, initial, find, close, ...moves }: DaysDialogProps) {
  const { moveTo, oneTimeTo } = moves;
  const form = useId();
  const { live, isGone } = useLive(find, initial);
  const { start, end } = live;
  const { draft, set } = useFields(useMemo(() => ({ first: start, last: end }), [start, end]));
  const { first, last } = draft;
  const wrong = first !== null && last !== null && last < first;
  const days = useMemo(
    () => (first !== null && last !== null && last >= first ? { start: first, end: last } : null),
    [first, last],
  );
  const [extent, setExtent] = useState<'all' | 'one'>('all');
  const to = (extent === 'one' && oneTimeTo) || moveTo;
  const move = useMemo(
    () => (days && (days.start !== start || days.end !== end) ? to(days) : null),
    [days, start, end, to],
  );
  const begin = (date: IsoDate | null) =>
    set({ first: date, ...(date && !last && { last: addDays(date, TWO_WEEKS) }) });
  const finish = (date: IsoDate | null) => set({ last: date });
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={move === null || isGone}>
            Set dates
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles.fields}
        onSend={() => move !== null && !isGone && close(move)}
      >
        <div className={styles.dates}>
          <DateField label="First day" value={first} onChange={begin} autoFocus />
          <DateField
            label="Last day"
            value={last}
            onChange={finish}
            error={wrong ? 'The last day lies before the first.' : null}
          />
        </div>
        {oneTimeTo && (
          <SegmentedControl
            label="What moves"
            options={EXTENTS}
            value={extent}
            onChange={setExtent}
          />
        )}
        <Effects>{isGone ? GONE : move && <MoveLines move={move} />}</Effects>
      </Form>
    </Dialog>
  );
}
