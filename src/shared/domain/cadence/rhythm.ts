import { addDays, daysBetween, EARLIEST, type IsoDate, isDate, LATEST } from '#shared/lib/dates.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import { addMonths } from '../calendar/range.ts';
import type { Cadence } from '../records/cadence.ts';

/** How sprints and releases follow one another. Sprints and releases count from 1. */
type Rhythm = Pick<
  Cadence,
  'firstStart' | 'sprintDays' | 'coolDownDays' | 'sprintsPerRelease' | 'releaseAfterDays'
>;

/** More sprints than this are no plan: what is made of them would bury the workspace. */
const MOST_SPRINTS = 1000;

/** The first and last day of a sprint. */
export interface SprintDates {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The days of the sprint that counts `ordinal`; `null` where it would end after `LATEST`. */
export function sprintDates(rhythm: Rhythm, ordinal: number): SprintDates | null {
  const { firstStart, sprintDays, coolDownDays } = rhythm;
  const offset = (ordinal - 1) * (sprintDays + coolDownDays);
  if (offset + sprintDays - 1 > daysBetween(firstStart, LATEST)) return null;
  const start = addDays(firstStart, offset);
  return { start, end: addDays(start, sprintDays - 1) };
}

/** How many sprints start on or before `horizon`. */
export const sprintsUntil = (rhythm: Rhythm, horizon: IsoDate): number =>
  horizon < rhythm.firstStart
    ? 0
    : Math.floor(
        daysBetween(rhythm.firstStart, horizon) / (rhythm.sprintDays + rhythm.coolDownDays),
      ) + 1;

/** The release that the sprint leads to. */
export const releaseOfSprint = ({ sprintsPerRelease }: Rhythm, ordinal: number): number =>
  Math.ceil(ordinal / sprintsPerRelease);

/** How many releases so many sprints end in: an incomplete last group ends in none. */
export const releasesUntil = ({ sprintsPerRelease }: Rhythm, sprints: number): number =>
  Math.floor(sprints / sprintsPerRelease);

/** The day on or after which the release may ship; `null` where that is after `LATEST`. */
export function earliestRelease(rhythm: Rhythm, ordinal: number): IsoDate | null {
  const last = sprintDates(rhythm, ordinal * rhythm.sprintsPerRelease);
  if (!last || rhythm.releaseAfterDays > daysBetween(last.end, LATEST)) return null;
  return addDays(last.end, rhythm.releaseAfterDays);
}

/** What keeps a cadence from being planned up to `horizon`: a field and what is wrong with it. */
export function horizonProblem(
  rhythm: Rhythm,
  horizon: IsoDate,
): { readonly field: string; readonly problem: string } | null {
  const { firstStart } = rhythm;
  const outside = 'lies outside the years 1970 to 2199';
  if (!isPlannable(firstStart)) return { field: 'First start', problem: outside };
  if (!isPlannable(horizon)) return { field: 'Horizon', problem: outside };
  if (horizon < firstStart)
    return { field: 'Horizon', problem: `lies before the first sprint starts on ${firstStart}` };
  if (sprintsUntil(rhythm, horizon) <= MOST_SPRINTS) return null;
  const sprints = counted(sprintsUntil(rhythm, horizon), 'sprint');
  const problem = `makes ${sprints}; at most ${grouped(MOST_SPRINTS)} are planned`;
  return { field: 'Horizon', problem };
}

/** Where nobody says how far to plan: a year after the first start, or after today if that is later. */
export function defaultHorizon(firstStart: IsoDate, today: IsoDate): IsoDate {
  const horizon = addMonths(firstStart > today ? firstStart : today, 12);
  return horizon < LATEST ? horizon : LATEST;
}

/** Whether a day exists and a plan may lie on it. */
const isPlannable = (date: IsoDate): boolean => isDate(date) && date >= EARLIEST && date <= LATEST;
