import { utcWords } from '#shared/domain/deployment/window-words.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import { timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import type { Entry } from './entry.ts';

/** `22:00 – Sat 12 Dec, 02:00`, `Europe/Berlin`, `(21:00–01:00 UTC)`; nothing for whole days. */
export function timesWords({ start, end, times }: Entry): string[] {
  if (times === null) return [];
  const { zone, startsAt, endsAt } = times;
  const local =
    start === end
      ? timeRange(times.start, times.end)
      : `${times.start} – ${dateNear(end, start)}, ${times.end}`;
  const utc = utcWords({ start: startsAt, end: endsAt, startDate: start, endDate: end, zone });
  return utc === null ? [local, zoneLabel(zone)] : [local, zoneLabel(zone), `(${utc})`];
}
