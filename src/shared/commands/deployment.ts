import { isOver } from '#shared/domain/deployment/is-over.ts';
import { type Id, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { DEPLOYMENT_STATES } from '#shared/domain/records/release.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { addDays } from '#shared/lib/dates.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand, type Plan } from './command.ts';
import { deploymentName, windowFields, windowIsSound, withNights } from './deployment/fields.ts';
import { deploymentListCommands } from './deployment/list.ts';
import { find } from './find.ts';
import { dateInput, idInput } from './inputs.ts';
import { changeLabel, joinLabels } from './label.ts';
import { keepsDate, windowOver } from './release/keeps-date.ts';
import { changedParts } from './release/label.ts';
import {
  changesOf,
  followerIdsInput,
  followerMovesInput,
  isOnce,
  movedReleases,
  withFollowers,
} from './release/move.ts';
import { unlessFrozen } from './release/refuse-frozen.ts';
import { feedsInput, withFeeds } from './release/with-feeds.ts';

const { windowDay: _, ...timesFields } = windowFields;

const updateInput = z.strictObject({
  deploymentId: idInput,
  ...windowFields,
  state: z.enum(DEPLOYMENT_STATES).optional(),
});

/** Changes a deployment's window, its place, or how much of the window is kept in reserve. */
const updateDeployment = defineCommand({
  input: updateInput,
  run(model, input, context) {
    const plan = planDeployment(model, input);
    return plan.ok ? unlessFrozen(model, plan.value, input.reason, context) : plan;
  },
});

/** The change of a deployment as such, whatever is frozen. */
export function planDeployment(
  model: Model,
  { deploymentId, reason: _, ...given }: z.infer<typeof updateInput>,
): Result<Plan> {
  const wanted = deploymentWith(model, deploymentId, given);
  if (!wanted.ok) return wanted;
  const { deployment, release, to } = wanted.value;
  return ok({
    label: `Change ${deploymentName(release, deployment)}`,
    changes: update('deployments', deployment, to),
  });
}

const moveWindowInput = z.strictObject({
  deploymentId: idInput,
  date: dateInput,
  ...timesFields,
  followerIds: followerIdsInput,
  followerMoves: followerMovesInput,
  feeds: feedsInput,
});

/**
 * Takes a window to another day, and its release with it, and the named followers of that as far as
 * their rules ask; all else may change as well. A window that is over takes no release along.
 */
const moveWindow = defineCommand({
  input: moveWindowInput,
  run(model, input, context) {
    const plan = planWindowMove(model, input);
    const asked = [model.deployments.get(input.deploymentId)?.releaseId ?? ''];
    const free = plan.ok
      ? unlessFrozen(model, plan.value, input.reason, context, { ...input, asked })
      : plan;
    return free.ok ? withFeeds(model, free.value, input.feeds, context) : free;
  },
});

/** The move of a window and its release as such, whatever is frozen. */
export function planWindowMove(
  model: Model,
  { deploymentId, date, reason: _, feeds: __, ...rest }: z.infer<typeof moveWindowInput>,
): Result<Plan> {
  const { followerIds, followerMoves = [], ...given } = rest;
  const wanted = deploymentWith(model, deploymentId, given);
  if (!wanted.ok) return wanted;
  const { deployment, release, to } = wanted.value;
  const move = { releaseId: release.id, date: addDays(date, -deployment.windowDay) };
  const moves = [move, ...followerMoves];
  if (!isOnce(moves)) return fail(namedTwice);
  if (isOver(deployment) && move.date !== release.targetDate)
    return fail(keepsDate(model, release) ?? windowOver(release, deployment));
  const moved = movedReleases(model, moves, followerIds);
  if (!moved.ok) return moved;
  const others = withFollowers(moved.value, 1);
  const own = update('deployments', deployment, to);
  const besides = changedParts(model, own).filter((part) => !part.endsWith('window'));
  const name = deploymentName(release, deployment);
  return ok({
    label: joinLabels([
      `Move the window of ${release.version} to ${longDate(date)}${others}`,
      besides.length === 0 ? '' : changeLabel(besides, name),
    ]),
    changes: [...changesOf(model, moved.value), ...own],
  });
}

const namedTwice = appError('invalid-input', {
  field: 'followerMoves',
  problem: 'names a release twice',
});

/** A deployment, its release, and what would be different of it, where its window stays sound. */
function deploymentWith(
  model: Model,
  deploymentId: Id,
  given: { readonly [K in keyof Deployment]?: Deployment[K] | undefined },
): Result<{ deployment: Deployment; release: Release; to: Partial<Deployment> }> {
  const found = find(model, 'deployments', deploymentId);
  if (!found.ok) return found;
  const release = find(model, 'releases', found.value.releaseId);
  if (!release.ok) return release;
  const to = withNights(found.value, defined(given));
  const sound = windowIsSound({ ...found.value, ...to });
  if (!sound.ok) return sound;
  return ok({ deployment: found.value, release: release.value, to });
}

/** Commands on deployments. */
export const deploymentCommands = {
  'deployment.update': updateDeployment,
  'deployment.moveWindow': moveWindow,
  ...deploymentListCommands,
} as const;
