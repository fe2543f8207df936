import { marksOf } from '#shared/domain/cadence/marks.ts';
import { type Change, remove } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Cadence } from '#shared/domain/records/cadence.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';

/** Takes a team's cadence away. What it generated stays, and is like anything else from then on. */
export const removeCadence = defineCommand({
  input: z.strictObject({ cadenceId: idInput }),
  run(model, { cadenceId }) {
    const found = find(model, 'cadences', cadenceId);
    if (!found.ok) return found;
    const team = find(model, 'teams', found.value.teamId);
    if (!team.ok) return team;
    return ok({
      label: `Remove the cadence of ${team.value.name}`,
      changes: withoutCadence(model, found.value),
    });
  },
});

/** The cadence and its marks, taken away. */
export const withoutCadence = (model: Model, cadence: Cadence): Change[] => [
  ...marksOf(model.generated, cadence.id).map((mark) => remove('generated', mark)),
  remove('cadences', cadence),
];
