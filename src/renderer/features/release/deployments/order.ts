import type { KeyboardEvent } from 'react';
import { moveByKey } from '#renderer/components/sortable/move-by-key.ts';
import { type Standing, sayMoved } from '#renderer/components/sortable/standing.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';

/** Alt and an arrow move the deployment the focus is in. */
export const deploymentByKey = (event: KeyboardEvent, deployment: Deployment): void =>
  moveByKey(event, {
    move: (by) => {
      const { index, count } = standingOf(deployment);
      const to = index + by;
      return to < 0 || to >= count ? undefined : place(deployment, to);
    },
    standing: () => standingOf(deployment),
  });

/** Puts a deployment elsewhere among those of its release, and says where. */
export const putDeployment = (deployment: Deployment, index: number): Promise<void> =>
  sayMoved(place(deployment, index), () => standingOf(deployment));

const place = ({ id }: Deployment, index: number) =>
  run('deployment.place', { deploymentId: id, index });

function standingOf({ id, releaseId, environment }: Deployment): Standing {
  const deployments = deploymentsOf(getModel().deployments, releaseId);
  const index = deployments.findIndex((each) => each.id === id);
  return { name: `“${environment || 'No environment'}”`, index, count: deployments.length };
}
