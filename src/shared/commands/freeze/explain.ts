import { startsOn } from '#shared/domain/freeze/occurrences.ts';
import { reasonFor } from '#shared/domain/freeze/reasons.ts';
import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput } from '../inputs.ts';

/** A reason for standing in a soft freeze. */
export const reasonInput = z.string().trim().min(1, 'is empty').max(2000);

/**
 * Keeps why a deployment stands in a soft freeze: in the one of its times that starts on
 * `startDate`. `null` takes the reason back.
 */
export const explainFreeze = defineCommand({
  input: z.strictObject({
    freezeId: idInput,
    deploymentId: idInput,
    startDate: dateInput,
    reason: reasonInput.nullable(),
  }),
  run(model, { reason, ...of }, context) {
    const freeze = find(model, 'freezes', of.freezeId);
    if (!freeze.ok) return freeze;
    const deployment = find(model, 'deployments', of.deploymentId);
    if (!deployment.ok) return deployment;
    const release = find(model, 'releases', deployment.value.releaseId);
    if (!release.ok) return release;
    const { title, kind } = freeze.value;
    if (kind === 'hard') return fail(appError('freeze-not-soft', { freeze: title }));
    if (!startsOn(freeze.value, of.startDate)) {
      return fail(appError('not-in-freeze', { freeze: title, date: longDate(of.startDate) }));
    }
    const label = `Say why ${release.value.version} ships in ${title}`;
    if (reason !== null) return ok({ label, changes: explained(model, of, reason, context) });
    const before = reasonFor(model, of.deploymentId, of.freezeId, of.startDate);
    return ok({
      label: `Take back why ${release.value.version} ships in ${title}`,
      changes: before ? [remove('freezeReasons', before)] : [],
    });
  },
});

/** One reason kept, in the place of an earlier one. */
export function explained(
  model: Model,
  of: { readonly freezeId: Id; readonly deploymentId: Id; readonly startDate: IsoDate },
  reason: string,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const before = reasonFor(model, of.deploymentId, of.freezeId, of.startDate);
  if (before) return update('freezeReasons', before, { reason });
  return [insert('freezeReasons', { id: context.newId(), ...of, reason })];
}
