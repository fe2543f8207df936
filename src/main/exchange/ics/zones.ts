import { type Zone, zoneNamed } from '#shared/lib/zones.ts';
import type { IcsComponent } from './components.ts';

/** The names that Outlook writes, as far as they are at home in many offices. */
const WINDOWS: Readonly<Record<string, Zone>> = {
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Standard Time': 'America/Chicago',
  'China Standard Time': 'Asia/Shanghai',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'Eastern Standard Time': 'America/New_York',
  'FLE Standard Time': 'Europe/Kiev',
  'GMT Standard Time': 'Europe/London',
  'GTB Standard Time': 'Europe/Bucharest',
  'India Standard Time': 'Asia/Kolkata',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Korea Standard Time': 'Asia/Seoul',
  'Mountain Standard Time': 'America/Denver',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Romance Standard Time': 'Europe/Paris',
  'Russian Standard Time': 'Europe/Moscow',
  'Singapore Standard Time': 'Asia/Singapore',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Turkey Standard Time': 'Europe/Istanbul',
  'W. Europe Standard Time': 'Europe/Berlin',
};

/** The IANA zone that a calendar's name for a zone means; `null` where none is known. */
export type ZoneOf = (tzid: string) => Zone | null;

/**
 * How a calendar names its zones: by IANA names, with something before them
 * (`/example.org/Europe/Berlin`), as Outlook does, or as a VTIMEZONE says itself.
 */
export function zonesOf(calendar: IcsComponent): ZoneOf {
  const told = new Map(
    calendar.parts
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((part) => [textIn(part, 'TZID'), textIn(part, 'X-LIC-LOCATION')]),
  );
  return (tzid) => {
    const ending = tzid.split('/').slice(-2).join('/');
    const names = [tzid, WINDOWS[tzid], told.get(tzid), ending];
    return names.map((name) => zoneNamed(name ?? '')).find((zone) => zone !== null) ?? null;
  };
}

/** The text of a component's property; empty where it has none. */
export const textIn = ({ lines }: IcsComponent, name: string): string =>
  lines.find((line) => line.name === name)?.value?.trim() ?? '';
