import { type IsoDate, isDate, LATEST, type WorkCalendar } from '#shared/lib/dates.ts';
import type { Follow } from '../records/release.ts';
import { dateAtOffset } from '../release/day-offset.ts';

export type FollowRule = Pick<Follow, 'mode' | 'days' | 'unit'>;

/**
 * The day that a rule counts to from its leader's: the first one allowed where it says *at least*,
 * else the only one. Never before `leaderDate`; `null` where it lies beyond what can be planned.
 */
export function followDate(
  rule: FollowRule,
  leaderDate: IsoDate,
  work: WorkCalendar,
): IsoDate | null {
  const days = rule.mode === 'same-day' ? 0 : rule.days;
  const date = dateAtOffset(leaderDate, days, rule.unit, work);
  return isDate(date) && date <= LATEST ? date : null;
}

/** Whether a follower on `date` keeps to its rule while its leader is on `leaderDate`. */
export function isKept(
  rule: FollowRule,
  leaderDate: IsoDate,
  date: IsoDate,
  work: WorkCalendar,
): boolean {
  const wanted = followDate(rule, leaderDate, work);
  if (wanted === null) return false;
  return rule.mode === 'at-least' ? date >= wanted : date === wanted;
}
