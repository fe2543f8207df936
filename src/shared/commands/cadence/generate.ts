import { howMany } from '#shared/domain/cadence/fates.ts';
import { type CadencePlan, planCadence } from '#shared/domain/cadence/plan.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Cadence } from '#shared/domain/records/cadence.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput } from '../inputs.ts';
import { releaseChanges } from './generate-releases.ts';
import { sprintChanges } from './generate-sprints.ts';

/** What the changes are made from. */
export interface Making {
  readonly model: Model;
  readonly cadence: Cadence;
  readonly plan: CadencePlan;
  readonly context: CommandContext;
}

/**
 * Makes the sprints and releases of a team's cadence up to a horizon and brings those it made
 * before up to date, as `planCadence` says: what a person has touched or deleted stays.
 */
export const generateCadence = defineCommand({
  input: z.strictObject({ cadenceId: idInput, horizon: dateInput }),
  run(model, { cadenceId, horizon }, context) {
    const cadence = find(model, 'cadences', cadenceId);
    if (!cadence.ok) return cadence;
    const team = find(model, 'teams', cadence.value.teamId);
    if (!team.ok) return team;
    const plan = planCadence(model, cadence.value, horizon);
    if (!plan.ok) return plan;
    const making = { model, cadence: cadence.value, plan: plan.value, context };
    const releases = releaseChanges(making);
    const changes: Change[] = [...releases.changes, ...sprintChanges(making, releases.ids)];
    return ok({ label: labelFor(plan.value, team.value.name), changes });
  },
});

function labelFor(plan: CadencePlan, team: string): string {
  const [made, changed] = [howMany(plan, 'new'), howMany(plan, 'updated')];
  if (made === '' && changed === '') return `Bring the cadence of ${team} up to date`;
  if (made === '') return `Change ${changed} of ${team}`;
  return `Generate ${made}${changed === '' ? '' : `, change ${changed}`} for ${team}`;
}

/** The ids of the releases there will be, by what they count. */
export type ReleaseIds = ReadonlyMap<number, Id>;
