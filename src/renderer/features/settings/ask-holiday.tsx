import { openDialog } from '#renderer/state/dialogs.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { effectsOf } from './effects-of.ts';
import { HolidayDialog } from './holiday-dialog.tsx';
import { RemoveHolidayDialog } from './remove-holiday-dialog.tsx';

/** Asks for a new holiday, or for what becomes of one; answers with its day. */
export const askHoliday = (holiday: Holiday | null): Promise<IsoDate | null> =>
  openDialog<IsoDate>((close) => <HolidayDialog holiday={holiday} close={close} />);

/** Takes a holiday away; where dates shift by that, it says which and asks first. */
export async function askRemoveHoliday(holiday: Holiday): Promise<void> {
  const input = { holidayId: holiday.id };
  const effects = effectsOf('holiday.remove', input);
  const isSure =
    !effects.ok ||
    effects.value.length === 0 ||
    (await openDialog<boolean>((close) => (
      <RemoveHolidayDialog holiday={holiday} effects={effects.value} close={close} />
    )));
  if (!isSure) return;
  const done = await run('holiday.remove', input);
  if (done) offerUndo(done);
}
