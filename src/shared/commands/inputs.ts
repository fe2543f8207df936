import { EARLIEST, isDate, isZone, LATEST, zoneNamed } from '#shared/lib/dates.ts';
import { z } from '#shared/lib/zod.ts';

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
export const nameInput = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(500, 'is longer than 500 characters');
export const versionInput = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(80, 'is longer than 80 characters');
