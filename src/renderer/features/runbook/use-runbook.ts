import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import { type DeploymentWindow, windowOf } from '#shared/domain/deployment/window.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import type { Runbook } from '#shared/domain/records/runbook.ts';
import {
  firstDeployment,
  outlineOf,
  type RunbookOutline,
  runbookOf,
} from '#shared/domain/runbook/outline.ts';
import { type RunbookSchedule, scheduleRunbook } from '#shared/domain/runbook/schedule.ts';

/** A runbook as it stands: its steps in order, laid out in the deployment's window. */
export interface LaidOut {
  readonly release: Release;
  readonly deployment: Deployment;
  readonly runbook: Runbook;
  readonly outline: RunbookOutline;
  readonly window: DeploymentWindow | null;
  readonly schedule: RunbookSchedule;
}

/** The first deployment of a release and its runbook; `null` for what is not there. */
export function useFirstDeployment(releaseId: Id) {
  const deployment = useModel((model) => firstDeployment(model, releaseId));
  const runbook = useModel((model) => (deployment ? runbookOf(model, deployment.id) : null));
  return { deployment, runbook };
}

/** Lays the runbook out again whenever a step, its order, the window or the date changes. */
export function useLaidOut(release: Release, deployment: Deployment, runbook: Runbook): LaidOut {
  const runbookSections = useModel((model) => model.runbookSections);
  const runbookSteps = useModel((model) => model.runbookSteps);
  return useMemo(() => {
    const outline = outlineOf({ runbookSections, runbookSteps }, runbook);
    const window = windowOf(deployment, release);
    const schedule = scheduleRunbook(outline, window, deployment.reserveMinutes);
    return { release, deployment, runbook, outline, window, schedule };
  }, [release, deployment, runbook, runbookSections, runbookSteps]);
}
