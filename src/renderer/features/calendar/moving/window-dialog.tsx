import { useId, useMemo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Form } from '#renderer/components/form.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { WholeDay } from '#renderer/components/whole-day.tsx';
import type { Move } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';
import { useFields } from '#renderer/state/use-fields.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { IsoDate, WallTime, Zone } from '#shared/lib/dates.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { Effects } from './date-dialog.tsx';
import styles from './moving.module.css';
import { GONE, useLive } from './use-live.ts';
import { nightsTyped, type TypedWindow } from './window-moves.ts';

interface WindowDialogProps {
  readonly title: string;
  readonly initial: TypedWindow;
  /** How many nights it lasts as it is. */
  readonly nights: number;
  /** The window as it is now; `null` where it is gone. */
  readonly find: (model: Model) => TypedWindow | null;
  /** The zone in which the window is told. */
  readonly zone: Zone;
  /** The move to what is typed, which is looked at meanwhile; `null` for none. */
  readonly moveTo: (typed: TypedWindow) => Move | null;
  close(typed: TypedWindow | null): void;
}

type Partly<T> = { readonly [K in keyof T]: T[K] | null };

/** Asks on which day and at which hours a window is, and says what that would do. */
export function WindowDialog(props: WindowDialogProps) {
  const { title, initial, find, nights, zone, moveTo, close } = props;
  const form = useId();
  const { live, isGone } = useLive(find, initial);
  const { draft, set } = useFields<Partly<TypedWindow>>(live);
  const { date, start, end } = draft;
  const typed = useMemo(
    () => (date !== null && start !== null && end !== null ? { date, start, end } : null),
    [date, start, end],
  );
  const move = useMemo(() => typed && moveTo(typed), [typed, moveTo]);
  const setDate = (to: IsoDate | null) => set({ date: to });
  const setStart = (to: WallTime | null) => set({ start: to });
  const setEnd = (to: WallTime | null) => set({ end: to });
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={move === null || isGone}>
            Move
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles.fields}
        onSend={() => move !== null && !isGone && close(typed)}
      >
        <DateField label="Starts on" value={date} onChange={setDate} autoFocus />
        <div className={styles.dates}>
          <TimeField label="From" value={start} onChange={setStart} />
          <TimeField label="To" value={end} onChange={setEnd} />
        </div>
        {typed && (
          <WholeDay
            times={{
              windowStart: typed.start,
              windowEnd: typed.end,
              windowNights: nightsTyped(live, nights, typed),
            }}
            startDate={typed.date}
          />
        )}
        <p className="dim">All times are those of {zoneLabel(zone)}.</p>
        <Effects>{isGone ? GONE : move && <MoveLines move={move} />}</Effects>
      </Form>
    </Dialog>
  );
}
