import { shortDate } from '#shared/lib/date-words.ts';
import { type OpenWindow, windowsBeside } from '../deployment/open-windows.ts';
import { windowOf } from '../deployment/window.ts';
import type { Deployment } from '../records/release.ts';
import { deploymentsOf } from '../release/lookups.ts';
import { releaseTitle } from '../release/release-title.ts';
import { isOpen } from '../release/status.ts';
import type { Check } from './check.ts';

/** Two deployments at once on one environment: neither knows what the other changes. */
export const windowsOverlap: Check = {
  name: 'windows-overlap',
  subject: 'overlapping windows',
  run({ model, release }) {
    if (!isOpen(release)) return [];
    return deploymentsOf(model.deployments, release.id).flatMap((mine) => {
      const window = mine.state === 'planned' ? windowOf(mine, release) : null;
      if (!window) return [];
      return windowsBeside(model, mine.environment, window, release.id).map(report(mine));
    });
  },
};

const report = (mine: Deployment) => (other: OpenWindow) => ({
  severity: 'blocker' as const,
  what: `Same window as ${other.release.version}`,
  where: mine.environment,
  why: `${releaseTitle(other.release)} is deployed to ${other.deployment.environment} on ${shortDate(other.window.startDate)}, ${other.window.startTime}–${other.window.endTime} ${other.window.zone}.`,
  how: 'Move one of them',
  mend: { at: 'field', field: 'window' } as const,
  records: [mine.id, other.deployment.id],
});
