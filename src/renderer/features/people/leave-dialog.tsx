import { useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import type { Leave } from '#shared/domain/records/calendar.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { addDays } from '#shared/lib/dates.ts';
import styles from './leave.module.css';

interface LeaveDialogProps {
  readonly person: Person;
  /** The leave to change; `null` makes one. */
  readonly leave: Leave | null;
  close(isDone: true | null): void;
}

const LENGTH = 4;

/** Days on which somebody is away, both included. */
export function LeaveDialog({ person, leave, close }: LeaveDialogProps) {
  const today = useToday();
  const [startDate, setStart] = useState(leave?.startDate ?? today);
  const [endDate, setEnd] = useState(leave?.endDate ?? addDays(today, LENGTH));
  const [note, setNote] = useState(leave?.note ?? '');
  const { refusal, attempt } = useAttempt(startDate, endDate, note);
  const isBackward = endDate < startDate;
  const save = async () => {
    const given = { startDate, endDate, note: note.trim() };
    const done = leave
      ? await attempt('leave.update', { leaveId: leave.id, ...given })
      : await attempt('leave.add', { personId: person.id, ...given });
    if (done) close(true);
  };
  return (
    <FormDialog
      title={leave ? `Edit leave of ${person.name}` : `Leave of ${person.name}`}
      confirm={leave ? 'Save' : 'Add leave'}
      ready
      isFlawed={isBackward}
      onConfirm={() => void save()}
      onClose={() => close(null)}
    >
      <div className={styles.pair}>
        <DateField
          label="First day"
          value={startDate}
          onChange={(date) => {
            if (!date) return;
            setStart(date);
            if (date > endDate) setEnd(date);
          }}
          onTyping={(date) => date && setStart(date)}
          autoFocus
        />
        <DateField
          label="Last day"
          value={endDate}
          onChange={(date) => date && setEnd(date)}
          onTyping={(date) => date && setEnd(date)}
          error={isBackward ? 'The last day lies before the first.' : refusal}
        />
      </div>
      <TextField
        label="Note"
        value={note}
        onChange={setNote}
        placeholder="Vacation, parental leave, a conference"
        maxLength={500}
      />
    </FormDialog>
  );
}
