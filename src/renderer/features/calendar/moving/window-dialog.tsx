import { useId, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Form } from '#renderer/components/form.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { WholeDay } from '#renderer/components/whole-day.tsx';
import { useHalfTyped } from '#renderer/lib/use-half-typed.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';
import type { IsoDate, WallTime, Zone } from '#shared/lib/dates.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { Effects } from './date-dialog.tsx';
import styles from './moving.module.css';
import { nightsTyped, type TypedWindow } from './window-moves.ts';

interface WindowDialogProps {
  readonly title: string;
  readonly initial: TypedWindow;
  /** How many nights it lasts as it is. */
  readonly nights: number;
  /** The zone in which the window is told. */
  readonly zone: Zone;
  /** The move to what is typed, which is looked at meanwhile; `null` for none. */
  readonly moveTo: (typed: TypedWindow) => Move | null;
  close(typed: TypedWindow | null): void;
}

/** Asks on which day and at which hours a window is, and says what that would do. */
export function WindowDialog(props: WindowDialogProps) {
  const { title, initial, nights, zone, moveTo, close } = props;
  const form = useId();
  const [date, setDate] = useState<IsoDate | null>(initial.date);
  const [start, setStart] = useState<WallTime | null>(initial.start);
  const [end, setEnd] = useState<WallTime | null>(initial.end);
  const half = useHalfTyped();
  const typed = useMemo(
    () => (date !== null && start !== null && end !== null ? { date, start, end } : null),
    [date, start, end],
  );
  const move = useMemo(() => typed && moveTo(typed), [typed, moveTo]);
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={move === null}>
            Move
          </Button>
        </>
      }
    >
      <Form id={form} className={styles.windowFields} onSend={() => move !== null && close(typed)}>
        <DateField
          label="Starts on"
          value={date}
          onChange={setDate}
          onTyping={setDate}
          onUnfinished={half.of('date')}
          autoFocus
        />
        <div className={styles.dates}>
          <TimeField
            label="From"
            value={start}
            onChange={setStart}
            onTyping={setStart}
            onUnfinished={half.of('start')}
          />
          <TimeField
            label="To"
            value={end}
            onChange={setEnd}
            onTyping={setEnd}
            onUnfinished={half.of('end')}
          />
        </div>
        {typed && (
          <WholeDay
            times={{
              windowStart: typed.start,
              windowEnd: typed.end,
              windowNights: nightsTyped(initial, nights, typed),
            }}
            startDate={typed.date}
          />
        )}
        <p className="dim">All times are those of {zoneLabel(zone)}.</p>
      </Form>
      <Effects>{move && !half.isThere && <MoveLines move={move} />}</Effects>
    </Dialog>
  );
}
