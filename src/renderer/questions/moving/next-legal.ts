import { today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { firstLegal } from '#shared/domain/calendar/first-legal.ts';
import { isOnIllegalDay, legalDayOf } from '#shared/domain/calendar/legal-day.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { daysBetween } from '#shared/lib/dates.ts';
import type { Move } from './move.ts';
import { afterwards } from './reckon.ts';

const MOST_TRIES = 100;
export const NO_LEGAL_DAY = 'No legal day within two years';

/**
 * The move to the next days that are legal for each of its releases, with no hard freeze and no other
 * deployment in the way: all of them go on by the same number of days. The same move where its own
 * days are legal; `null` where there are none in sight.
 */
export function nextLegal(move: Move): Move | null {
  let at: Move | null = move;
  for (let tries = 0; at !== null && tries < MOST_TRIES; tries += 1) {
    const step = daysToGo(at);
    if (step === 0) return at;
    at = step === null ? null : at.later(step);
  }
  return null;
}

/** How many days further on the first release may ship that may not yet; 0 where all may, `null` for never. */
function daysToGo(move: Move): number | null {
  const after = afterwards(getModel(), move, {});
  const release = firstIllegal(after, move);
  if (!release?.targetDate) return 0;
  const legal = legalDayOf(after, release, today());
  return legal === null ? null : daysBetween(release.targetDate, legal);
}

/** The first release of a move that would be on a day that is not legal for it; `null` for none. */
const firstIllegal = (after: Model, { ships }: Move): Release | null =>
  ships
    .flatMap((releaseId) => after.releases.get(releaseId) ?? [])
    .find((release) => isOpen(release) && isOnIllegalDay(after, release)) ?? null;

/**
 * `First legal day: Sat 5 Dec 2026, 22:00`, of the first release of a move that would not be on one
 * in `after`; `null` where all are.
 */
export function legalDayLine(after: Model, move: Move): string | null {
  const release = firstIllegal(after, move);
  if (!release?.targetDate) return null;
  const first = firstLegal(after, release, today());
  return first === null ? NO_LEGAL_DAY : `First legal day: ${first.words}`;
}
