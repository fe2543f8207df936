import type { IsoDate } from '#shared/lib/dates.ts';
import type { Model } from '../model/model.ts';
import type { Cadence } from '../records/cadence.ts';
import { marksOf } from './marks.ts';
import { defaultHorizon, sprintDates } from './rhythm.ts';

/**
 * How far a team's cadence is planned where nobody says so: as far as it was generated, to the end of
 * its last sprint. Where it never was, or that is over, it is the horizon of a new one.
 */
export function horizonOf(
  { generated }: Pick<Model, 'generated'>,
  cadence: Cadence,
  today: IsoDate,
): IsoDate {
  const ordinals = marksOf(generated, cadence.id)
    .filter(({ kind }) => kind === 'sprint')
    .map(({ ordinal }) => ordinal);
  const last = ordinals.length === 0 ? null : sprintDates(cadence, Math.max(...ordinals));
  return last && last.end >= today ? last.end : defaultHorizon(cadence.firstStart, today);
}
