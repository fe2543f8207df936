import { clockChangeWords } from '../deployment/clock-change.ts';
import { windowOf } from '../deployment/window.ts';
import { deploymentsOf } from '../release/lookups.ts';
import type { Check } from './check.ts';

/** The clocks are changed in the window: it is longer or shorter than it looks. */
export const windowClocks: Check = {
  name: 'window-clocks',
  subject: 'changes of the clocks',
  needsDate: true,
  run({ model, release }) {
    return deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
      const window = deployment.state === 'planned' ? windowOf(deployment, release) : null;
      const words = window && clockChangeWords(window);
      if (!window || words === null) return [];
      return [
        {
          severity: 'warning' as const,
          what: 'The clocks change in the window',
          where: deployment.environment,
          why: `${words}.`,
          how: 'Look at the window',
          mend: { at: 'window', deploymentId: deployment.id } as const,
          records: [deployment.id],
        },
      ];
    });
  },
};
