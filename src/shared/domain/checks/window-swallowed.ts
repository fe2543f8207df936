import { swallowedWords } from '../deployment/swallowed.ts';
import { deploymentsOf } from '../release/lookups.ts';
import type { Check } from './check.ts';

/** The window lies in the hour that a change of the clocks leaves out. */
export const windowSwallowed: Check = {
  name: 'window-swallowed',
  subject: 'windows in a skipped hour',
  needsDate: true,
  run({ model, release }) {
    return deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
      const why = swallowedWords(deployment, release);
      if (why === null) return [];
      return [
        {
          severity: 'blocker' as const,
          what: 'The window does not exist that night',
          where: deployment.environment,
          why,
          how: 'Set another window',
          mend: { at: 'window', deploymentId: deployment.id } as const,
          records: [deployment.id],
        },
      ];
    });
  },
};
