import { Temporal } from 'temporal-polyfill';

/** An IANA zone name. */
export type Zone = string;

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

/** Whether `zone` is a name that this runtime knows; an offset such as `+05:30` is no zone. */
export function isZone(zone: string): boolean {
  if (!/^[A-Z]/i.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zone of that name as IANA spells it, whatever its capitals; `null` where none is known. */
export const zoneNamed = (name: string): Zone | null =>
  isZone(name) ? EPOCH.toZonedDateTimeISO(name).timeZoneId : null;

/** What a wall is reckoned in whose zone this runtime does not know. */
const STAND_IN: Zone = 'UTC';

/** To ask the runtime for a zone takes longer than to reckon in it. */
const reckoned = new Map<Zone, Zone>();

/**
 * The zone in which the times of `zone` are reckoned: itself, or UTC where this runtime does not know
 * it, as a workspace may come from a computer with newer zones. What is reckoned so is to be shown with
 * {@link zoneLabel}.
 */
export function reckonedIn(zone: Zone): Zone {
  const known = reckoned.get(zone);
  if (known !== undefined) return known;
  const found = isZone(zone) ? zone : STAND_IN;
  reckoned.set(zone, found);
  return found;
}

/** Whether the times of a stored zone are its own, and not those of another that stands in for it. */
export const isKnownZone = (zone: Zone): boolean => reckonedIn(zone) === zone;

/** A zone as it stands beside its times: `Europe/Berlin`, `Mars/Base (unknown, taken as UTC)`. */
export const zoneLabel = (zone: Zone): string =>
  isKnownZone(zone) ? zone : `${zone} (unknown, taken as ${STAND_IN})`;

const UTC = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT']);

/** Whether the wall of `zone` is UTC's own, or taken for it. */
export const isUtc = (zone: Zone): boolean => UTC.has(reckonedIn(zone));
