import { useMemo, useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields, useStanding } from '#renderer/state/use-fields.ts';
import type { Leave } from '#shared/domain/records/calendar.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import styles from './leave.module.css';

interface LeaveDialogProps {
  readonly person: Person;
  /** The leave to change; `null` makes one. */
  readonly leave: Leave | null;
  close(isDone: true | null): void;
}

type Draft = Pick<Leave, 'startDate' | 'endDate' | 'note'>;

const LENGTH = 4;

const leaveFrom = (startDate: IsoDate): Draft => ({
  startDate,
  endDate: addDays(startDate, LENGTH),
  note: '',
});

const draftOf = ({ startDate, endDate, note }: Leave): Draft => ({ startDate, endDate, note });

/** The same leave from another first day: its length stays. */
const startingOn = ({ startDate, endDate }: Draft, to: IsoDate): Partial<Draft> => ({
  startDate: to,
  endDate: addDays(endDate, daysBetween(startDate, to)),
});

const inputOf = (draft: Draft) => ({ ...draft, note: draft.note.trim() });

/** Days on which somebody is away, both included. */
export function LeaveDialog({ person, leave: given, close }: LeaveDialogProps) {
  const [first] = useState(useToday());
  const { record, isGone } = useStanding(given, (model, id) => model.leaves.get(id));
  const leave = isGone ? null : record;
  const live = useMemo(() => (record ? draftOf(record) : leaveFrom(first)), [record, first]);
  const fields = useFields(live);
  const { draft, set } = fields;
  const { startDate, endDate } = draft;
  const { refusal, attempt } = useAttempt(draft);
  const isBackward = endDate < startDate;
  const save = async () => {
    const done = leave
      ? await attempt('leave.update', { leaveId: leave.id, ...changesIn(fields, inputOf) })
      : await attempt('leave.add', { personId: person.id, ...inputOf(fields.settle()) });
    if (done) close(true);
  };
  return (
    <FormDialog
      title={record ? `Edit leave of ${person.name}` : `Leave of ${person.name}`}
      confirm={leave ? 'Save' : 'Add leave'}
      ready
      isFlawed={isBackward}
      gone={isGone ? 'leave' : null}
      onConfirm={() => void save()}
      onClose={() => close(null)}
    >
      <div className={styles.pair}>
        <DateField
          label="First day"
          value={startDate}
          onChange={(date) => date && set(startingOn(draft, date))}
          autoFocus
        />
        <DateField
          label="Last day"
          value={endDate}
          onChange={(date) => date && set({ endDate: date })}
          error={isBackward ? 'The last day lies before the first.' : refusal}
        />
      </div>
      <TextField
        label="Note"
        value={draft.note}
        onChange={(note) => set({ note })}
        placeholder="Vacation, parental leave, a conference"
        maxLength={500}
      />
    </FormDialog>
  );
}
