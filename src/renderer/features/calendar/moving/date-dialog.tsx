import { type ReactNode, useId, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { Form } from '#renderer/components/form.tsx';
import type { Move } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';
import type { IsoDate } from '#shared/lib/dates.ts';
import styles from './moving.module.css';

interface DateDialogProps {
  readonly title: string;
  readonly initial: IsoDate | null;
  /** What the button says. */
  readonly verb: string;
  /** The move to a day, which is looked at while it is typed; `null` for none. */
  readonly moveTo?: (date: IsoDate) => Move | null;
  close(date: IsoDate | null): void;
}

/** Asks for a day, and says what going there would do. */
export function DateDialog({ title, initial, verb, moveTo, close }: DateDialogProps) {
  const form = useId();
  const [date, setDate] = useState(initial);
  const move = useMemo(
    () => (date === null || date === initial ? null : (moveTo?.(date) ?? null)),
    [moveTo, date, initial],
  );
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            isDisabled={date === null || (moveTo !== undefined && date === initial)}
          >
            {verb}
          </Button>
        </>
      }
    >
      <Form id={form} className={styles.fields} onSend={() => date !== null && close(date)}>
        <DateField label="Date" value={date} onChange={setDate} autoFocus />
        {moveTo && <Effects>{move && <MoveLines move={move} />}</Effects>}
      </Form>
    </Dialog>
  );
}

/** What is said of a move beside the field it is typed into. */
export const Effects = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.effects} role="status">
    <Foreseen>
      {children || 'Type a day, or pick one: what would move with it is said here.'}
    </Foreseen>
  </div>
);
