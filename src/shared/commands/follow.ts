import { cycleOf, followOf } from '#shared/domain/follow/chain.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import { type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { OFFSET_UNITS } from '#shared/domain/records/phase.ts';
import { FOLLOW_MODES } from '#shared/domain/records/release.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput } from './inputs.ts';

const USUAL = { mode: 'at-least', days: 1, unit: 'working' } as const;

/**
 * Lets a release follow another; what it followed before it follows no longer. What is left out of how
 * far stays as it is, at first at least one working day. No date changes. Itself and a circle are refused.
 */
const setFollow = defineCommand({
  input: z.strictObject({
    releaseId: idInput,
    leaderId: idInput,
    mode: z.enum(FOLLOW_MODES).optional(),
    days: z.int().min(0).max(3650).optional(),
    unit: z.enum(OFFSET_UNITS).optional(),
  }),
  run(model, { releaseId, leaderId, ...given }, context) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const leader = find(model, 'releases', leaderId);
    if (!leader.ok) return leader;
    const cycle = cycleOf(model, releaseId, leaderId);
    if (cycle)
      return fail(appError('follow-cycle', { cycle: cycle.map((id) => nameOf(model, id)) }));
    const now = followOf(model, releaseId);
    const { mode, days, unit } = now ?? USUAL;
    const rule = { mode, days, unit, ...defined(given) };
    const words = followWords(rule, releaseName(model, leader.value));
    return ok({
      label: `Plan ${releaseName(model, release.value)} ${words}`,
      changes: [
        ...rulesOf(model, releaseId)
          .filter(({ id }) => id !== now?.id)
          .map((row) => remove('follows', row)),
        ...(now
          ? update('follows', now, { leaderId, ...rule })
          : [insert('follows', { id: context.newId(), releaseId, leaderId, ...rule })]),
      ],
    });
  },
});

/** Lets a release follow none; it keeps its date. */
const removeFollow = defineCommand({
  input: z.strictObject({ releaseId: idInput }),
  run(model, { releaseId }) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    return ok({
      label: `Let ${releaseName(model, release.value)} follow no release`,
      changes: rulesOf(model, releaseId).map((row) => remove('follows', row)),
    });
  },
});

/** All rows of a release: a file may hold more than the one that counts. */
const rulesOf = (model: Model, releaseId: Id) =>
  [...model.follows.values()].filter((row) => row.releaseId === releaseId);

const nameOf = (model: Model, id: Id): string => {
  const release = model.releases.get(id);
  return release ? releaseName(model, release) : id;
};

/** Commands on which release follows which. */
export const followCommands = {
  'follow.set': setFollow,
  'follow.remove': removeFollow,
} as const;
