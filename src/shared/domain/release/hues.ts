import type { IsoDate } from '#shared/lib/dates.ts';
import type { Release } from '../records/release.ts';

/** How many quiet colours there are: 1 to 4. */
export const HUES = 4;

type Coloured = Pick<Release, 'targetDate' | 'hue'>;

/**
 * Gives hues to releases that come to stand among `releases`, one after the other: to each the hue
 * that is furthest away in the order of dates, where those without one come last. Nobody else's
 * changes. A release that has a hue keeps it (`own`), unless its neighbour has the same.
 */
export function huesAmong(
  releases: Iterable<Coloured>,
): (targetDate: IsoDate | null, own?: number) => number {
  const order = [...releases].sort((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0,
  );
  return (targetDate, own) => {
    const at = placeIn(order, dayOf({ targetDate }));
    const isFree = own !== undefined && order[at - 1]?.hue !== own && order[at]?.hue !== own;
    const hue = isFree ? own : furthest(order, at);
    order.splice(at, 0, { targetDate, hue });
    return hue;
  };
}

const dayOf = ({ targetDate }: Pick<Release, 'targetDate'>): string => targetDate ?? '~';

/** Behind all that are as early or earlier. */
function placeIn(order: readonly Coloured[], day: string): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = order[middle];
    if (there && dayOf(there) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hue whose next holder, on either side, is the most places away; of several the first. */
function furthest(order: readonly Coloured[], at: number): number {
  const left = new Set(Array.from({ length: HUES }, (_, i) => i + 1));
  for (let away = 0; away < order.length && left.size > 1; away += 1) {
    for (const hue of [order[at - 1 - away]?.hue, order[at + away]?.hue])
      if (hue !== undefined && left.size > 1) left.delete(hue);
  }
  return Math.min(...left);
}
