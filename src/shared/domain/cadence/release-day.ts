import { addDays, type IsoDate, LATEST, weekday } from '#shared/lib/dates.ts';
import {
  firstLegalDay,
  isSwallowedOn,
  obstaclesOn,
  type Placed,
  type Ship,
} from '../calendar/legal-day.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Cadence } from '../records/cadence.ts';
import { DEFAULT_ENVIRONMENT, nightsBetween } from '../release/default-window.ts';
import { deploymentsOf } from '../release/lookups.ts';

const SEARCHED_DAYS = 731;

/** The window of every release of the cadence. */
export const windowOfCadence = ({ windowStart, windowEnd, zone }: Cadence) => ({
  windowDay: 0,
  windowStart,
  windowEnd,
  windowNights: nightsBetween(windowStart, windowEnd),
  zone,
});

/** A release of the cadence as it would ship: a new one, or one that is there in its new window. */
export function shipOfCadence(
  model: Pick<Model, 'deployments'>,
  cadence: Cadence,
  productId: Id,
  releaseId: Id | null,
): Ship {
  const [first, ...others]: readonly Placed[] =
    releaseId === null
      ? []
      : deploymentsOf(model.deployments, releaseId).filter(({ state }) => state === 'planned');
  const placed = first ?? { id: null, environment: DEFAULT_ENVIRONMENT };
  const { id, environment } = placed;
  return {
    releaseId,
    productId,
    deployments: [{ id, environment, ...windowOfCadence(cadence) }, ...others],
  };
}

/** What was searched already: nothing is legal between two days, or only the last of them. */
interface Searched {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly found: boolean;
}

/**
 * Answers with the cadence's first weekday from a day on that is legal for a ship in `model`;
 * freezes count only where the cadence skips them. Two years are searched; `null` where there is
 * none. What one search learned serves the next, so that a freeze without end costs one search.
 */
export function releaseDays(
  model: Model,
  cadence: Cadence,
): (ship: Ship, from: IsoDate) => IsoDate | null {
  const searched = new Map<string, Searched>();
  return (ship, from) => {
    const key = JSON.stringify(ship.deployments.map((placed) => ({ ...placed, id: null })));
    const known = searched.get(key);
    const knows = known && from >= known.from && from <= known.until;
    if (knows && known.found) return known.until;
    const last = addDays(from, SEARCHED_DAYS);
    const start = knows ? addDays(known.until, 1) : from;
    if (start > last) return null;
    const date = firstDay(model, cadence, ship, start);
    const until = date ?? addDays(start, SEARCHED_DAYS);
    searched.set(key, { from, until, found: date !== null });
    return date !== null && date <= last ? date : null;
  };
}

function firstDay(model: Model, cadence: Cadence, ship: Ship, from: IsoDate): IsoDate | null {
  const wanted = cadence.weekday;
  if (cadence.skipFreezes) return firstLegalDay(model, ship, from, { weekday: wanted });
  for (let days = 0; days <= SEARCHED_DAYS; days += 1) {
    const date = addDays(from, days);
    if (date > LATEST) return null;
    if (wanted !== null && weekday(date) !== wanted) continue;
    if (isSwallowedOn(ship, date)) continue;
    if (obstaclesOn(model, ship, date).every(({ kind }) => kind !== 'window')) return date;
  }
  return null;
}
