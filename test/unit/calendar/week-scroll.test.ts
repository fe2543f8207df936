import { expect, it } from 'vitest';
import { firstMinute } from '#renderer/features/calendar/grid/week-scroll.ts';

const week = { start: '2026-11-30', end: '2026-12-06' };
const at = (day: number, hour: number, allDay = false) => ({
  start: new Date(2026, 10, 30 + day, hour, 30),
  allDay,
});

it('a week’s page begins an hour before the first time in it', () => {
  expect(firstMinute([at(5, 9), at(4, 22)], week)).toBe(21 * 60 + 30);
  expect(firstMinute([at(2, 0)], week)).toBe(0);
});

it('a week’s page begins in the morning where no time begins in it', () => {
  expect(firstMinute([], week)).toBe(8 * 60);
  expect(firstMinute([at(1, 0, true), at(-1, 22), at(7, 6)], week)).toBe(8 * 60);
});
