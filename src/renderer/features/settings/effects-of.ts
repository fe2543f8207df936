import { previewTyped } from '#renderer/state/run.ts';
import { now, today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { effectsOfHolidays, type HolidayEffect } from '#shared/domain/calendar/holiday-effects.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import { ok, type Result } from '#shared/lib/result.ts';

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
