import { isKnownZone } from '#shared/lib/zones.ts';
import { deploymentsOf } from '../release/lookups.ts';
import type { Check } from './check.ts';

/** Nobody here knows when the window is: its zone comes from a computer with newer zones. */
export const zoneUnknown: Check = {
  name: 'zone-unknown',
  subject: 'time zones',
  needsDate: true,
  run({ model, release }) {
    return deploymentsOf(model.deployments, release.id)
      .filter(
        ({ state, windowStart, zone }) =>
          state === 'planned' && windowStart !== null && !isKnownZone(zone),
      )
      .map(({ id, zone, environment }) => ({
        severity: 'warning' as const,
        what: 'The window’s time zone is not known',
        where: environment,
        why: `${zone} is not known on this computer: its times are taken as UTC and may be hours off. A newer Preflight may know it.`,
        how: 'Choose another zone',
        mend: { at: 'window', deploymentId: id } as const,
        records: [id],
      }));
  },
};
