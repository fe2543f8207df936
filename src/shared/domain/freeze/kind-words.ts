import type { Freeze } from '../records/calendar.ts';

/** How hard a freeze is, as it stands before its title. */
export const FREEZE_WORDS: Readonly<Record<Freeze['kind'], string>> = {
  hard: 'Hard freeze',
  soft: 'Soft freeze',
};
