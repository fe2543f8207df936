import { openDialog } from '#renderer/state/dialogs.ts';
import { offerUndo, previewTyped, run } from '#renderer/state/run.ts';
import { now, today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { effectsOfHolidays, type HolidayEffect } from '#shared/domain/calendar/holiday-effects.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { ok, type Result } from '#shared/lib/result.ts';
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

/** What a command on holidays would shift, before it is run; errors as the command has them. */
export function effectsOf<N extends CommandName>(
  name: N,
  input: InputOf<N>,
): Result<readonly HolidayEffect[]> {
  const plan = previewTyped(name, input);
  if (!plan.ok) return plan;
  const model = getModel();
  const after = applyChanges(model, plan.value.changes);
  return ok(effectsOfHolidays(model, after, { now: now(), today: today() }));
}
