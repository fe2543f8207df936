import { assertNever } from '#shared/lib/assert-never.ts';
import { counted } from '#shared/lib/format.ts';
import type { FollowRule } from './rule.ts';

/** `at least 3 working days after 4.2.0`, `on the day of 4.2.0`; `leader` names what is followed. */
export function followWords(rule: FollowRule, leader: string): string {
  const unit = rule.unit === 'working' ? 'working day' : 'day';
  switch (rule.mode) {
    case 'at-least':
      return rule.days === 0
        ? `not before ${leader}`
        : `at least ${counted(rule.days, unit)} after ${leader}`;
    case 'exactly':
      return rule.days === 0
        ? `on the day of ${leader}`
        : `exactly ${counted(rule.days, unit)} after ${leader}`;
    case 'same-day':
      return `on the day of ${leader}`;
    default:
      return assertNever(rule.mode);
  }
}
