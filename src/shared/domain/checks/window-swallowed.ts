import { longDate } from '#shared/lib/date-words.ts';
import { addDays } from '#shared/lib/dates.ts';
import { windowOf } from '../deployment/window.ts';
import { deploymentsOf } from '../release/lookups.ts';
import type { Check } from './check.ts';

/** The window lies in the hour that a change of the clocks leaves out. */
export const windowSwallowed: Check = {
  name: 'window-swallowed',
  subject: 'changes of the clocks',
  needsDate: true,
  run({ model, release }) {
    const { targetDate } = release;
    if (targetDate === null) return [];
    return deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
      const { windowStart, windowEnd, windowDay, environment, zone } = deployment;
      if (windowStart === null || windowEnd === null || windowOf(deployment, release)) return [];
      const day = longDate(addDays(targetDate, windowDay));
      return [
        {
          severity: 'blocker' as const,
          what: 'The window does not exist that night',
          where: environment,
          why: `The clocks of ${zone} change on ${day}: nothing lies between ${windowStart} and ${windowEnd}.`,
          how: 'Set another window',
          mend: { at: 'window', deploymentId: deployment.id } as const,
          records: [deployment.id],
        },
      ];
    });
  },
};
