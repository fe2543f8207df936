import { useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { focusRefusedAround } from '#renderer/lib/refused.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import styles from '../calendar.module.css';
import { Effects } from './date-dialog.tsx';

interface DaysDialogProps {
  readonly title: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** The move to these days, which is looked at while they are typed; `null` for none. */
  readonly moveTo: (days: DayRange) => Move | null;
  close(days: DayRange | null): void;
}

const TWO_WEEKS = 13;

/** Asks for a first and a last day, and says what going there would do. */
export function DaysDialog({ title, start, end, moveTo, close }: DaysDialogProps) {
  const [first, setFirst] = useState(start);
  const [last, setLast] = useState(end);
  const wrong = first !== null && last !== null && last < first;
  const days = useMemo(
    () => (first !== null && last !== null && last >= first ? { start: first, end: last } : null),
    [first, last],
  );
  const move = useMemo(
    () => (days && (days.start !== start || days.end !== end) ? moveTo(days) : null),
    [days, start, end, moveTo],
  );
  const begin = (date: IsoDate | null) => {
    setFirst(date);
    if (date && !last) setLast(addDays(date, TWO_WEEKS));
  };
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={move === null}
            onPress={({ target }) => !focusRefusedAround(target) && close(days)}
          >
            Set dates
          </Button>
        </>
      }
    >
      <div className={styles.dates}>
        <DateField label="First day" value={first} onChange={begin} onTyping={begin} autoFocus />
        <DateField
          label="Last day"
          value={last}
          onChange={setLast}
          onTyping={setLast}
          error={wrong ? 'The last day lies before the first.' : null}
        />
      </div>
      <Effects>{move && <MoveLines move={move} />}</Effects>
    </Dialog>
  );
}
