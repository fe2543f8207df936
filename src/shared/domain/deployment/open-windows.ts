import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { environmentKey } from '../freeze/touches.ts';
import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import type { Deployment, Release } from '../records/release.ts';
import { isOpen } from '../release/status.ts';
import { type DeploymentWindow, windowOf } from './window.ts';

/** A deployment still to come, in its window. */
export interface OpenWindow {
  readonly deployment: Deployment;
  readonly release: Release;
  readonly window: DeploymentWindow;
}

interface Near {
  readonly deployment: Deployment;
  readonly release: Release;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Every dated deployment still to come by environment, with a day more on each side for its zone. */
const byEnvironment = derive(['deployments', 'releases'], (model) => {
  const near = [...model.deployments.values()].flatMap((deployment): Near[] => {
    const release = model.releases.get(deployment.releaseId);
    if (!release?.targetDate || !isOpen(release) || deployment.state !== 'planned') return [];
    const start = addDays(release.targetDate, deployment.windowDay);
    const [from, to] = [addDays(start, -1), addDays(start, deployment.windowNights + 1)];
    return [{ deployment, release, from, to }];
  });
  return Map.groupBy(near, ({ deployment }) => environmentKey(deployment.environment));
});

/** The windows of other releases on an environment that share a moment with `window`. */
export function windowsBeside(
  model: Pick<Model, 'deployments' | 'releases'>,
  environment: string,
  window: Pick<DeploymentWindow, 'start' | 'end'>,
  releaseId: Id | null,
): OpenWindow[] {
  const [from, to] = [window.start.slice(0, 10), window.end.slice(0, 10)];
  const [start, end] = [Date.parse(window.start), Date.parse(window.end)];
  return (byEnvironment(model).get(environmentKey(environment)) ?? []).flatMap((near) => {
    if (near.release.id === releaseId || near.from > to || near.to < from) return [];
    const other = windowOf(near.deployment, near.release);
    if (!other || Date.parse(other.start) >= end || start >= Date.parse(other.end)) return [];
    return [{ deployment: near.deployment, release: near.release, window: other }];
  });
}
