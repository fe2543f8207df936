import { useDeferredValue, useMemo, useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { HolidayEffects } from '#renderer/components/holiday-effects.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
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
export function HolidayDialog({ holiday, close }: HolidayDialogProps) {
  const today = useToday();
  const [date, setDate] = useState(holiday?.date ?? today);
  const [name, setName] = useState(holiday?.name ?? '');
  const { refusal, attempt } = useAttempt(date, name);
  const effects = useEffects(holiday, date, name);
  const save = async () => {
    const done = holiday
      ? await attempt('holiday.update', { holidayId: holiday.id, date, name: name.trim() })
      : await attempt('holiday.add', { date, name: name.trim() });
    if (done) close(date);
  };
  return (
    <FormDialog
      title={holiday ? `Edit ${holiday.name}` : 'Add holiday'}
      confirm={holiday ? 'Save' : 'Add holiday'}
      ready={name.trim() !== ''}
      isFlawed={!effects.ok}
      onConfirm={() => void save()}
      onClose={() => close(null)}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={refusal ?? (effects.ok ? null : explain(effects.error).what)}
        maxLength={500}
        autoFocus
      />
      <DateField label="Day" value={date} onChange={(to) => to && setDate(to)} />
      {effects.ok && <HolidayEffects effects={effects.value} />}
    </FormDialog>
  );
}

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
