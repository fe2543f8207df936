import { useMemo } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { idOfMade } from '#renderer/state/made.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields, useStanding } from '#renderer/state/use-fields.ts';
import { MARK_WORDS } from '#shared/domain/calendar/mark-words.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { type DateMark, MARK_KINDS, type MarkKind } from '#shared/domain/records/calendar.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import styles from './records.module.css';
import { ProductSelect } from './scope-fields.tsx';

interface Draft {
  readonly title: string;
  readonly kind: MarkKind;
  readonly startDate: IsoDate;
  /** `null` is the first day alone. */
  readonly endDate: IsoDate | null;
  readonly productId: Id | null;
}

const KINDS = MARK_KINDS.map((id) => ({ id, label: MARK_WORDS[id] }));

const markOn = (startDate: IsoDate): Draft => ({
  title: '',
  kind: 'other',
  startDate,
  endDate: null,
  productId: null,
});

function draftOf({ id: _, endDate, ...mark }: DateMark): Draft {
  return { ...mark, endDate: endDate === mark.startDate ? null : endDate };
}

interface MarkDialogProps {
  /** The mark to change, or the day on which a new one is. */
  readonly of: DateMark | IsoDate;
  close(markId: Id | null): void;
}

/** A date that others set: what, when, and for which product. */
export function MarkDialog({ of, close }: MarkDialogProps) {
  const { record, isGone } = useStanding(typeof of === 'string' ? null : of, (model, id) =>
    model.dateMarks.get(id),
  );
  const mark = isGone ? null : record;
  const live = useMemo(
    () => (record ? draftOf(record) : markOn(typeof of === 'string' ? of : of.startDate)),
    [record, of],
  );
  const fields = useFields(live);
  const { draft, set } = fields;
  const { refusal, attempt } = useAttempt(draft);
  const isBackward = draft.endDate !== null && draft.endDate < draft.startDate;
  const confirm = async () => {
    const id = mark
      ? (await attempt('dateMark.update', {
          dateMarkId: mark.id,
          ...changesIn(fields, inputOf),
        })) && mark.id
      : await idOfMade('dateMarks', attempt('dateMark.add', inputOf(fields.settle())));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title={record ? `Edit ${record.title}` : 'New date mark'}
      confirm={mark ? 'Save' : 'Add date mark'}
      ready={draft.title.trim() !== ''}
      isFlawed={isBackward}
      gone={isGone ? 'date mark' : null}
      onConfirm={() => void confirm()}
      onClose={() => close(null)}
    >
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => set({ title })}
        error={refusal}
        maxLength={500}
        autoFocus
      />
      <div className={styles.pair}>
        <DateField
          label="Date"
          value={draft.startDate}
          onChange={(date) => date && set({ startDate: date })}
        />
        <DateField
          label="Until"
          value={draft.endDate}
          onChange={(endDate) => set({ endDate })}
          error={isBackward ? 'The last day lies before the first.' : null}
          description="Empty: one day."
          clearable
        />
        <Select
          label="Kind"
          options={KINDS}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <ProductSelect value={draft.productId} onChange={(productId) => set({ productId })} />
      </div>
    </FormDialog>
  );
}

const inputOf = (draft: Draft) => ({
  ...draft,
  title: draft.title.trim(),
  endDate: draft.endDate ?? draft.startDate,
});
