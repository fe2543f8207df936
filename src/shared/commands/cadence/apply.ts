import { type CadencePlan, planCadence } from '#shared/domain/cadence/plan.ts';
import { defaultHorizon } from '#shared/domain/cadence/rhythm.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Cadence } from '#shared/domain/records/cadence.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand, type Plan } from '../command.ts';
import { compose } from '../compose.ts';
import { dateInput } from '../inputs.ts';
import { generateCadence } from './generate.ts';
import { cadenceInput, cadenceOf, setCadence } from './set.ts';

/** What `cadence.apply` takes; without a horizon, a year is generated. */
export const applyInput = cadenceInput.extend({ horizon: dateInput.optional() });

/** What setting a cadence and generating it at once does. */
export interface AppliedCadence {
  readonly plan: Plan;
  /** What becomes of each sprint and release. */
  readonly told: CadencePlan;
  readonly cadence: Cadence;
  /** The model when it is done. */
  readonly after: Model;
  readonly horizon: IsoDate;
}

/**
 * Works out what it does to give a team its cadence and to generate it up to the horizon (where none
 * is given, a year). Errors: those of `cadence.set` and `cadence.generate`.
 */
export function workOutCadence(
  model: Model,
  { horizon: wanted, ...fields }: z.infer<typeof applyInput>,
  context: CommandContext,
): Result<AppliedCadence> {
  const set = setCadence.run(model, fields, context);
  if (!set.ok) return set;
  const ready = applyChanges(model, set.value.changes);
  const cadence = cadenceOf(ready, fields.teamId);
  if (!cadence) throw new Error(`The team ${fields.teamId} has no cadence although it was set`);
  const horizon = wanted ?? defaultHorizon(cadence.firstStart, context.today);
  const told = planCadence(ready, cadence, horizon);
  if (!told.ok) return told;
  const made = generateCadence.run(ready, { cadenceId: cadence.id, horizon }, context);
  if (!made.ok) return made;
  const plan = compose(model, [() => set, () => made]);
  if (!plan.ok) return plan;
  const after = applyChanges(ready, made.value.changes);
  return ok({ plan: plan.value, told: told.value, cadence, after, horizon });
}

/** Gives a team its cadence, or changes the one it has, and generates it: one undo step. */
export const applyCadence = defineCommand({
  input: applyInput,
  run(model, given, context) {
    const worked = workOutCadence(model, given, context);
    return worked.ok ? ok(worked.value.plan) : worked;
  },
});
