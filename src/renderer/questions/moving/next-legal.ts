import { daysBetween } from '#shared/lib/dates.ts';
import type { Move } from './move.ts';

const MOST_TRIES = 100;

/**
 * The move to the next days on which none of its releases is in a hard freeze: all of them go on by
 * the same number of days. `null` where there are none in sight.
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

/** How many days further on the release that is refused may ship; 0 where none is, `null` for never. */
function daysToGo({ releases, preview }: Move): number | null {
  const plan = preview({ reason: UNSAID });
  if (plan.ok) return 0;
  if (plan.error.code !== 'hard-freeze') return null;
  const { next, releaseId } = plan.error.facts;
  const date = releases.find((move) => move.releaseId === releaseId)?.date;
  return next !== null && date && next > date ? daysBetween(date, next) : null;
}

/** A soft freeze asks for a reason; that comes later. */
const UNSAID = '…';
