import { type Change, type Id, insert, remove } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { defaultWindow } from '#shared/domain/release/default-window.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { defined } from '#shared/lib/defined.ts';
import { placeAt } from '#shared/lib/rank.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand, type Plan } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';
import { indexInput, rankUpdates } from '../ranks.ts';
import { unlessFrozen } from '../release/refuse-frozen.ts';
import { removeRunbook } from '../runbook/new-runbook.ts';
import {
  deploymentName,
  environmentInput,
  windowFields,
  windowIsSound,
  withNights,
} from './fields.ts';

const addInput = z.strictObject({
  releaseId: idInput,
  ...windowFields,
  environment: environmentInput,
});

/** Adds a deployment behind the others of its release: by default in the usual window, on their wall. */
const add = defineCommand({
  input: addInput,
  run(model, input, context) {
    const plan = planAdded(model, input, context);
    return plan.ok ? unlessFrozen(model, plan.value, input.reason, context) : plan;
  },
});

/** The added deployment as such, whatever is frozen. */
export function planAdded(
  model: Model,
  { releaseId, reason: _, ...given }: z.infer<typeof addInput>,
  { newId }: Pick<CommandContext, 'newId'>,
): Result<Plan> {
  const release = find(model, 'releases', releaseId);
  if (!release.ok) return release;
  const others = deploymentsOf(model.deployments, releaseId);
  const blank: Deployment = {
    ...defaultWindow(others[0]?.zone ?? zoneOf(model)),
    id: newId(),
    releaseId,
    rank: '',
    environment: given.environment,
    state: 'planned',
  };
  const deployment = { ...blank, ...withNights(blank, defined(given)) };
  const sound = windowIsSound(deployment);
  if (!sound.ok) return sound;
  const rank = placeAt(others, [deployment], others.length).get(deployment.id) ?? '';
  return ok({
    label: `Add ${deploymentName(release.value, deployment)}`,
    changes: [insert('deployments', { ...deployment, rank })],
  });
}

/** A deployment and its release. */
function found(model: Model, id: Id): Result<{ deployment: Deployment; release: Release }> {
  const deployment = find(model, 'deployments', id);
  if (!deployment.ok) return deployment;
  const release = find(model, 'releases', deployment.value.releaseId);
  return release.ok ? ok({ deployment: deployment.value, release: release.value }) : release;
}

/** Puts a deployment at a position among those of its release. The first is the release's main one. */
const place = defineCommand({
  input: z.strictObject({ deploymentId: idInput, index: indexInput }),
  run(model, { deploymentId, index }) {
    const known = found(model, deploymentId);
    if (!known.ok) return known;
    const { deployment, release } = known.value;
    const all = deploymentsOf(model.deployments, release.id);
    const others = all.filter(({ id }) => id !== deploymentId);
    const ranks = placeAt(others, [deployment], index);
    return ok({
      label: `Move ${deploymentName(release, deployment)} to ${Math.min(index, others.length) + 1}`,
      changes: rankUpdates('deployments', all, ranks),
    });
  },
});

/**
 * Takes a planned deployment away with its runbook. Errors: `deployment-only`, `deployment-ran`.
 */
const removeOne = defineCommand({
  input: z.strictObject({ deploymentId: idInput }),
  run(model, { deploymentId }) {
    const known = found(model, deploymentId);
    if (!known.ok) return known;
    const { deployment, release } = known.value;
    const facts = { release: release.version, environment: deployment.environment };
    if (deploymentsOf(model.deployments, release.id).length === 1)
      return fail(appError('deployment-only', facts));
    if (deployment.state !== 'planned' && deployment.state !== 'abandoned')
      return fail(appError('deployment-ran', facts));
    return ok({
      label: `Remove ${deploymentName(release, deployment)}`,
      changes: deploymentRemoved(model, deployment),
    });
  },
});

/** A deployment's row and all that belongs to it, what points at other rows before those. */
export const deploymentRemoved = (model: Model, deployment: Deployment): Change[] => [
  ...[...model.freezeReasons.values()]
    .filter(({ deploymentId }) => deploymentId === deployment.id)
    .map((row) => remove('freezeReasons', row)),
  ...removeRunbook(model, deployment.id),
  remove('deployments', deployment),
];

/** Commands on the list of a release's deployments. */
export const deploymentListCommands = {
  'deployment.add': add,
  'deployment.place': place,
  'deployment.remove': removeOne,
} as const;
