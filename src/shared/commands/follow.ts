import { cycleOf, followOf } from '#shared/domain/follow/chain.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import { type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { OFFSET_UNITS } from '#shared/domain/records/phase.ts';
import { FOLLOW_MODES } from '#shared/domain/records/release.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput } from './inputs.ts';

/**
 * Lets a release follow another, by default at least one working day after; what it followed
 * before it follows no longer. No date changes. Itself and a circle are refused.
 */
const setFollow = defineCommand({
  input: z.strictObject({
    releaseId: idInput,
    leaderId: idInput,
    mode: z.enum(FOLLOW_MODES).default('at-least'),
    days: z.int().min(0).max(3650).default(1),
    unit: z.enum(OFFSET_UNITS).default('working'),
  }),
  run(model, { releaseId, leaderId, ...rule }, context) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const leader = find(model, 'releases', leaderId);
    if (!leader.ok) return leader;
    const cycle = cycleOf(model, releaseId, leaderId);
    if (cycle)
      return fail(appError('follow-cycle', { cycle: cycle.map((id) => nameOf(model, id)) }));
    const now = followOf(model, releaseId);
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
