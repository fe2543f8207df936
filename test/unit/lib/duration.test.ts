import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '#shared/lib/duration.ts';
import { durationWords } from '#shared/lib/format.ts';
import { RUNS } from '#test/support/arbitraries.ts';

describe('a duration as it is typed', () => {
  it.each([
    '90',
    ' 90 ',
    '90m',
    '90 min',
    '90 minutes',
    '1h30',
    '1h30m',
    '1h 30m',
    '1 H 30 Min',
    '1 hour 30 minutes',
    '1:30',
    '1.5h',
    '1,5 h',
    '1.5 hours',
  ])('%j is 90 minutes', (text) => {
    expect(parseDuration(text)).toBe(90);
  });

  it.each([
    ['0', 0],
    ['0:05', 5],
    ['2h', 120],
    ['1h5', 65],
    ['0.25h', 15],
    ['100:00', 6000],
  ])('%j is %d minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each([
    '',
    'soon',
    '1.5',
    '1h75',
    '1:5',
    '1:75',
    '1.5h 30m',
    '-5',
    '1h30s',
    '2 days',
    '1e3',
    '１０',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('is read back as the app writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
        expect(parseDuration(durationWords(minutes))).toBe(minutes);
      }),
      RUNS,
    );
  });
});
