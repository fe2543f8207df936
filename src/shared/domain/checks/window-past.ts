import { longDate } from '#shared/lib/date-words.ts';
import { windowOf } from '../deployment/window.ts';
import { deploymentsOf } from '../release/lookups.ts';
import type { Check } from './check.ts';

/** The window is over, and the release is still not out. */
export const windowPast: Check = {
  name: 'window-past',
  subject: 'missed windows',
  needsDate: true,
  run({ model, release, now }) {
    return deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
      const window = windowOf(deployment, release);
      if (!window || deployment.state !== 'planned') return [];
      if (Date.parse(window.end) > Date.parse(now)) return [];
      return [
        {
          severity: 'blocker' as const,
          what: 'The window is over',
          where: deployment.environment,
          why: `It ended ${longDate(window.endDate)} at ${window.endTime}, and ${release.version} is not released.`,
          how: 'Move it, or say how it went',
          mend: { at: 'window', deploymentId: deployment.id } as const,
          records: [deployment.id],
        },
      ];
    });
  },
};
