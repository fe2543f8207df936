import { useDeferredValue, useMemo, useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { HolidayEffects } from '#renderer/components/holiday-effects.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields, useStanding } from '#renderer/state/use-fields.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { effectsOf } from './effects-of.ts';

interface HolidayDialogProps {
  /** The holiday to change; `null` makes one. */
  readonly holiday: Holiday | null;
  close(date: IsoDate | null): void;
}

/** A day off: its day, its name, and what shifts by it. */
export function HolidayDialog({ holiday: given, close }: HolidayDialogProps) {
  const [today] = useState(useToday());
  const { record, isGone } = useStanding(given, (model, id) => model.holidays.get(id));
  const holiday = isGone ? null : record;
  const live = useMemo(
    () => ({ date: record?.date ?? today, name: record?.name ?? '' }),
    [record, today],
  );
  const fields = useFields(live);
  const { draft, set } = fields;
  const { date, name } = draft;
  const { refusal, attempt } = useAttempt(draft);
  const effects = useEffects(holiday, date, name);
  const save = async () => {
    const settled = inputOf(fields.settle());
    const done = holiday
      ? await attempt('holiday.update', { holidayId: holiday.id, ...changesIn(fields, inputOf) })
      : await attempt('holiday.add', settled);
    if (done) close(settled.date);
  };
  return (
    <FormDialog
      title={record ? `Edit ${record.name}` : 'Add holiday'}
      confirm={holiday ? 'Save' : 'Add holiday'}
      ready={name.trim() !== ''}
      isFlawed={!effects.ok}
      gone={isGone ? 'holiday' : null}
      onConfirm={() => void save()}
      onClose={() => close(null)}
    >
      <TextField
        label="Name"
        value={name}
        onChange={(to) => set({ name: to })}
        error={refusal ?? (effects.ok ? null : explain(effects.error).what)}
        maxLength={500}
        autoFocus
      />
      <DateField label="Day" value={date} onChange={(to) => to && set({ date: to })} />
      {effects.ok && (
        <Foreseen>
          <HolidayEffects effects={effects.value} />
        </Foreseen>
      )}
    </FormDialog>
  );
}

const inputOf = ({ date, name }: Pick<Holiday, 'date' | 'name'>) => ({ date, name: name.trim() });

/** What the holiday would shift; a name may still be missing. */
function useEffects(holiday: Holiday | null, date: IsoDate, name: string) {
  const model = useModel((now) => now);
  const day = useDeferredValue(date);
  const called = useDeferredValue(name.trim()) || 'Holiday';
  return useMemo(
    () =>
      holiday
        ? effectsOf('holiday.update', { holidayId: holiday.id, date: day, name: called })
        : effectsOf('holiday.add', { date: day, name: called }),
    [model, holiday, day, called],
  );
}
