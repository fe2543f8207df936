import { today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { firstLegal } from '#shared/domain/calendar/first-legal.ts';
import { daysToLegal, type Group } from '#shared/domain/calendar/legal-shift.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import type { Answers, Move } from './move.ts';
import { afterwards } from './reckon.ts';

export const NO_LEGAL_DAY = 'No legal day within two years';

/** Who comes along, by their rule or by hand; left out, everything that follows does. */
type Along = Pick<Group, 'held' | 'takes'>;

/**
 * The move to the next days, not before today, on which each of its releases may ship, with no hard
 * freeze and no other deployment in the way: all of them go on by the same number of days. The same
 * move where its own days are legal; `null` where there are none in sight.
 */
export function nextLegal(move: Move, along: Along = {}, answers: Answers = {}): Move | null {
  const model = getModel();
  const after = afterwards(model, move, answers);
  const days = daysToLegal(model, after, groupIn(after, move, along), today());
  if (days === 0) return move;
  return days === null ? null : move.later(days);
}

/** The releases of a move on the days that it asks for: its own, where only hours are to change. */
const groupIn = ({ releases }: Model, move: Move, along: Along): Group => ({
  ...along,
  moves:
    move.releases.length > 0
      ? move.releases
      : move.ships.map((releaseId) => ({
          releaseId,
          date: releases.get(releaseId)?.targetDate ?? null,
        })),
});

/**
 * `First legal day: Sat 5 Dec 2026, 22:00`, of the release in hand, where a move leads to days in `after`
 * that are not legal for all that it moves; `null` where they are.
 */
export function legalDayLine(after: Model, move: Move): string | null {
  const model = getModel();
  const group = groupIn(after, move, {});
  const [inHand, another] = group.moves;
  if (!inHand || daysToLegal(model, after, group, today()) === 0) return null;
  const first = firstLegal(model, after, { ...group, releaseId: inHand.releaseId }, today());
  if (first === null) return NO_LEGAL_DAY;
  const release = after.releases.get(inHand.releaseId);
  const whose = another && release ? ` for ${releaseName(after, release)}` : '';
  return `First legal day${whose}: ${first.words}`;
}
