import { shortDate } from '#shared/lib/date-words.ts';
import { type DeploymentWindow, windowOf } from '../deployment/window.ts';
import { derive } from '../model/derive.ts';
import type { Deployment, Release } from '../records/release.ts';
import { releaseTitle } from '../release/release-title.ts';
import { isOpen } from '../release/status.ts';
import type { Check } from './check.ts';

interface Placed {
  readonly deployment: Deployment;
  readonly release: Release;
  readonly window: DeploymentWindow;
  readonly start: number;
  readonly end: number;
}

/** Every window still to come, by environment, earliest first. */
const windowsByEnvironment = derive(['deployments', 'releases'], (model) => {
  const placed = [...model.deployments.values()].flatMap((deployment): Placed[] => {
    const release = model.releases.get(deployment.releaseId);
    if (!release || !isOpen(release) || deployment.state !== 'planned') return [];
    const window = windowOf(deployment, release);
    if (!window) return [];
    const [start, end] = [Date.parse(window.start), Date.parse(window.end)];
    return [{ deployment, release, window, start, end }];
  });
  return Map.groupBy(placed, ({ deployment }) => environmentKey(deployment));
});

const environmentKey = (deployment: Deployment) =>
  deployment.environment.trim().toLocaleLowerCase('en');

/** Two deployments at once on one environment: neither knows what the other changes. */
export const windowsOverlap: Check = {
  name: 'windows-overlap',
  subject: 'overlapping windows',
  run({ model, release }) {
    const all = windowsByEnvironment(model);
    return [...all.values()].flatMap((placed) => {
      const own = placed.filter((row) => row.release.id === release.id);
      return own.flatMap((mine) => placed.filter((other) => meet(mine, other)).map(report(mine)));
    });
  },
};

const meet = (a: Placed, b: Placed) =>
  a.release.id !== b.release.id && a.start < b.end && b.start < a.end;

const report = (mine: Placed) => (other: Placed) => ({
  severity: 'blocker' as const,
  what: `Same window as ${other.release.version}`,
  where: mine.deployment.environment,
  why: `${releaseTitle(other.release)} is deployed to ${other.deployment.environment} on ${shortDate(other.window.startDate)}, ${other.window.startTime}–${other.window.endTime} ${other.window.zone}.`,
  how: 'Move one of them',
  mend: { at: 'field', field: 'window' } as const,
  records: [mine.deployment.id, other.deployment.id],
});
