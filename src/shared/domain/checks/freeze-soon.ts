import { addDays, addWorkingDays, instantAt } from '#shared/lib/dates.ts';
import { counted, momentWords } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { shipOf } from '../calendar/legal-day.ts';
import { windowOf } from '../deployment/window.ts';
import { freezesOver } from '../freeze/occurrences.ts';
import { compare } from '../model/index-by.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Check } from './check.ts';

const WORKING_DAYS = 3;

/** A hard freeze begins so soon after the window that there is no way to ship a fix. */
export const freezeSoon: Check = {
  name: 'freeze-soon',
  subject: 'time for a fix',
  needsDate: true,
  run({ model, release }) {
    const { deployments, productId } = shipOf(model, release);
    return deployments.flatMap((placed) => {
      const window = windowOf(placed, release);
      if (!window) return [];
      const lastDay = addWorkingDays(window.endDate, WORKING_DAYS, workCalendarOf(model));
      const span = { start: window.end, end: instantAt(addDays(lastDay, 1), '00:00', placed.zone) };
      const [first] = freezesOver(model, { ...placed, productId }, span)
        .filter(({ freeze, start }) => freeze.kind === 'hard' && start >= window.end)
        .toSorted((a, b) => compare(a.start, b.start));
      if (!first) return [];
      const { freeze, start, startDate } = first;
      return [
        {
          severity: 'warning' as const,
          what: `${freeze.title} begins soon after the window`,
          where: placed.environment,
          why: `From ${momentWords(start, freeze.zone)} ${zoneLabel(freeze.zone)} on no fix can be shipped, which is within ${counted(WORKING_DAYS, 'working day')} after the window.`,
          how: 'Ship earlier, or after the freeze',
          mend: { at: 'window', deploymentId: placed.id } as const,
          records: [placed.id ?? '', freeze.id, startDate],
        },
      ];
    });
  },
};
