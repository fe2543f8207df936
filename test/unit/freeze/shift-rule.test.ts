import { describe, expect, it } from 'vitest';
import { shiftRule } from '#shared/domain/freeze/shift-rule.ts';

describe('the rule of a freeze that moves', () => {
  it.each([
    ['FREQ=DAILY', 3, 'FREQ=DAILY'],
    ['FREQ=WEEKLY;BYDAY=FR,SA', 3, 'FREQ=WEEKLY;BYDAY=MO,TU'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', -3, 'FREQ=MONTHLY;BYMONTHDAY=12'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', -2, 'FREQ=MONTHLY;BYMONTHDAY=-3'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20', 4, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24'],
    ['FREQ=YEARLY;BYMONTHDAY=24,31;BYMONTH=12', -2, 'FREQ=YEARLY;BYMONTHDAY=22,29;BYMONTH=12'],
  ])('%s by %i days is %s', (rule, days, after) => {
    expect(shiftRule(rule, days)).toBe(after);
    expect(shiftRule(after, -days), 'and back').toBe(rule);
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=-1FR', 1],
    ['FREQ=MONTHLY;BYMONTHDAY=30', -1],
    ['FREQ=MONTHLY;BYMONTHDAY=28', 1],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 1],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28', 1],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31', 1],
    ['FREQ=YEARLY;BYMONTH=12', 1],
    ['FREQ=YEARLY;BYYEARDAY=100', 1],
  ])('%s cannot move by %i days', (rule, days) => {
    expect(shiftRule(rule, days)).toBeNull();
  });
});
