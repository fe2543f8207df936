import { expect, it } from 'vitest';
import {
  counted,
  durationWords,
  inDays,
  momentWords,
  pointsWords,
  recentDayWords,
} from '#shared/lib/format.ts';

it('counts things in words', () => {
  expect(counted(1, 'item')).toBe('1 item');
  expect(counted(0, 'item')).toBe('0 items');
  expect(counted(12_480, 'item')).toBe('12,480 items');
  expect(counted(2, 'person', 'people')).toBe('2 people');
});

it('says points with at most two decimals, and nothing where there are none', () => {
  expect(pointsWords(5)).toBe('5 pt');
  expect(pointsWords(0.5)).toBe('0.5 pt');
  expect(pointsWords(null)).toBe('');
});

it.each([
  ['2026-12-02', 'today'],
  ['2026-12-03', 'tomorrow'],
  ['2026-12-01', 'yesterday'],
  ['2026-12-23', 'in 21 days'],
  ['2026-11-29', '3 days ago'],
])('says how far %s lies from 2 Dec: %s', (date, words) => {
  expect(inDays(date, '2026-12-02')).toBe(words);
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [79.6, '1 h 20 min'],
  [119.8, '2 h'],
])('says %s minutes as %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});

it('says a moment on the wall of its zone', () => {
  expect(momentWords('2026-12-11T23:30:00Z', 'Europe/Berlin')).toBe('Sat 12 Dec 2026, 00:30');
});

it('says the nearer day shorter', () => {
  const say = (date: string) => recentDayWords(date, '2026-12-11');
  expect([say('2026-12-11'), say('2026-12-10')]).toEqual(['today', 'yesterday']);
  expect([say('2026-10-02'), say('2025-10-02')]).toEqual(['Fri 2 Oct', 'Thu 2 Oct 2025']);
});
