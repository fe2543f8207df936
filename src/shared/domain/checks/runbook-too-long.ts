import { durationWords } from '#shared/lib/format.ts';
import { windowOf } from '../deployment/window.ts';
import { deploymentsOf } from '../release/lookups.ts';
import { fitOf } from '../runbook/fit.ts';
import { outlineOf, runbookOf } from '../runbook/outline.ts';
import { scheduleRunbook } from '../runbook/schedule.ts';
import type { Check } from './check.ts';
import { preparationBegins } from './preparation-begins.ts';

/** The steps end after the window, or use up the reserve that is kept for what goes wrong. */
export const runbookTooLong: Check = {
  name: 'runbook-too-long',
  subject: 'length of the runbook',
  needsDate: true,
  run(input) {
    const { model, release } = input;
    const countsFrom = preparationBegins(input);
    return deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
      const window = windowOf(deployment, release);
      const runbook = runbookOf(model, deployment.id);
      if (!window || !runbook || countsFrom === null) return [];
      const reserve = deployment.reserveMinutes;
      const { end, spareMinutes } = scheduleRunbook(outlineOf(model, runbook), window, reserve);
      if (end === null || spareMinutes === null) return [];
      const fit = fitOf(spareMinutes, reserve);
      if (fit === 'fits') return [];
      const isTooLong = fit === 'too-long';
      return [
        {
          severity: isTooLong ? ('blocker' as const) : ('warning' as const),
          what: isTooLong ? 'Runbook longer than the window' : 'Runbook runs into the reserve',
          where: deployment.environment,
          why: isTooLong
            ? `The last step ends ${durationWords(-spareMinutes - reserve)} after the window.`
            : `The last step takes ${durationWords(-spareMinutes)} of the ${durationWords(reserve)} kept for what goes wrong.`,
          how: 'Open the runbook',
          mend: { at: 'runbook' } as const,
          records: [deployment.id],
          countsFrom,
        },
      ];
    });
  },
};
