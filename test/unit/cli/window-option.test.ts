import { describe, expect, it } from 'vitest';
import { readWindow } from '#main/cli/window-option.ts';

describe('--window', () => {
  it.each([
    ['22:00/02:00', { windowStart: '22:00', windowEnd: '02:00', windowNights: 1, startDate: null }],
    ['10:00/11:30', { windowStart: '10:00', windowEnd: '11:30', windowNights: 0, startDate: null }],
    ['20:00/20:00', { windowStart: '20:00', windowEnd: '20:00', windowNights: 1, startDate: null }],
    [
      '2026-12-11T22:00/2026-12-13T06:00',
      { windowStart: '22:00', windowEnd: '06:00', windowNights: 2, startDate: '2026-12-11' },
    ],
    [
      '2026-12-11T22:00/02:00',
      { windowStart: '22:00', windowEnd: '02:00', windowNights: 1, startDate: '2026-12-11' },
    ],
  ])('reads %s', (text, value) => {
    expect(readWindow(text)).toEqual({ ok: true, value });
  });

  it.each([
    '22:00',
    '22:00/',
    '25:00/02:00',
    '22:00/02:00/03:00',
    '22:00/2026-12-12T02:00',
    '2026-12-12T22:00/2026-12-11T02:00',
    '2026-12-11T22:00/2026-12-11T02:00',
    '2026-02-30T22:00/02:00',
    '2026-12-01T22:00/2027-02-01T02:00',
  ])('refuses %s', (text) => {
    expect(readWindow(text)).toMatchObject({ ok: false });
  });
});
