import { EARLIEST, isDate, LATEST } from '#shared/lib/dates.ts';
import { isOneLine, NOT_ONE_LINE } from '#shared/lib/one-line.ts';
import { z } from '#shared/lib/zod.ts';
import { isZone, zoneNamed } from '#shared/lib/zones.ts';

/** What commands take, beyond what a column may hold. */
export const idInput = z.string().min(1).max(64);
export const dateInput = z
  .string()
  .refine(isDate, { error: 'is no date; write YYYY-MM-DD', abort: true })
  .refine((date) => date >= EARLIEST && date <= LATEST, 'lies outside the years 1970 to 2199');
export const timeInput = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time; write HH:MM between 00:00 and 23:59');
/** Kept as IANA spells it. */
export const zoneInput = z
  .string()
  .max(64)
  .refine(isZone, 'is no time zone; write one such as Europe/Berlin')
  .transform((zone) => zoneNamed(zone) ?? zone);
/** A text of one line, which may be empty. */
export const lineInput = (max: number) =>
  z.string().trim().max(max, `is longer than ${max} characters`).refine(isOneLine, NOT_ONE_LINE);
export const nameInput = lineInput(500).min(1, 'is empty');
export const versionInput = lineInput(80).min(1, 'is empty');
