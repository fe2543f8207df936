import type { CommandContext, Plan } from '#shared/commands/command.ts';
import { planAdded } from '#shared/commands/deployment/list.ts';
import { deploymentCommands, planDeployment } from '#shared/commands/deployment.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { clockChangeWords } from '#shared/domain/deployment/clock-change.ts';
import { swallowedWords } from '#shared/domain/deployment/swallowed.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { wholeDayWords } from '#shared/domain/deployment/window-words.ts';
import { environmentKey } from '#shared/domain/freeze/touches.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { WindowOption } from './window-option.ts';

/** What is said of a window; what is `undefined` was not. */
export interface WindowWish {
  readonly window: WindowOption | undefined;
  readonly zone: string | undefined;
  /** Left out: the window is that of the release's first deployment. */
  readonly environment: string | undefined;
}

/** Whether it is frozen is asked once the date is set too. */
const anyUpdate = { ...deploymentCommands['deployment.update'], run: planDeployment };
const anyAddition = { ...deploymentCommands['deployment.add'], run: planAdded };

/**
 * Sets the window of a deployment, which is added where the release has none on that environment. A
 * start on another day than the target date is an offset.
 */
export function planWindow(
  model: Model,
  { id: releaseId, targetDate }: Release,
  { window, zone, environment }: WindowWish,
  context: CommandContext,
): Result<Plan> {
  const deployment = deploymentNamed(deploymentsOf(model.deployments, releaseId), environment);
  const { startDate, ...times } = window ?? { startDate: null };
  if (environment !== undefined && startDate !== null && targetDate === null)
    return fail(appError('invalid-input', { field: '--window', problem: NO_DATE }));
  const windowDay =
    startDate && targetDate ? { windowDay: daysBetween(targetDate, startDate) } : {};
  const fields = { ...times, ...windowDay, zone };
  if (deployment && (window !== undefined || zone !== undefined))
    return runChecked(anyUpdate, model, { deploymentId: deployment.id, ...fields }, context);
  if (deployment || environment === undefined) return ok({ label: '', changes: [] });
  return runChecked(anyAddition, model, { releaseId, environment, ...fields }, context);
}

/** What a change of the clocks does to the windows of a release, a line for each. */
export const clockLines = (model: Model, release: Release): string[] =>
  deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
    const window = windowOf(deployment, release);
    const words = window ? clockChangeWords(window) : swallowedWords(deployment, release);
    const name = `${release.version} on ${deployment.environment}`;
    return words === null ? [] : `${name}: ${words.replace(/\.$/, '')}.`;
  });

/**
 * That the window of the first deployment, or of the one to an environment, ends at the time at which it
 * starts: in one line, in none where it does not.
 */
export function wholeDayLine(
  { deployments }: Model,
  { id, version, targetDate }: Release,
  environment: string | undefined,
  today: IsoDate,
): string[] {
  const deployment = deploymentNamed(deploymentsOf(deployments, id), environment);
  if (!deployment) return [];
  const start = targetDate === null ? null : addDays(targetDate, deployment.windowDay);
  const words = wholeDayWords(deployment, start, today);
  return words === null ? [] : [`${version} on ${deployment.environment} ${words}.`];
}

const NO_DATE = 'names a day, and the release has no date to count it from';

/** The first deployment, or the one to an environment. */
const deploymentNamed = (
  deployments: readonly Deployment[],
  name: string | undefined,
): Deployment | undefined =>
  name === undefined
    ? deployments[0]
    : deployments.find(({ environment }) => environmentKey(environment) === environmentKey(name));
