import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goOn } from '#shared/domain/import/go-on.ts';
import { groupSeries, seriesAmong } from '#shared/domain/sprint/series.ts';

/** The series of some names, each with the numbers that its sprints have in it. */
function seriesIn(names: readonly string[]): Record<string, (number | null)[]> {
  const seriesOf = seriesAmong(names);
  return Object.fromEntries(
    [...groupSeries(names, seriesOf)].map(([series, group]) => [
      series,
      group.map((name) => seriesOf(name).number),
    ]),
  );
}

describe('the series of sprints', () => {
  it('is counted by the number that varies, wherever in the name it stands', () => {
    const falcon = [1, 2, 3].map((n) => `Team Falcon Sprint ${n} (Q4)`);
    expect(seriesIn(falcon)).toEqual({ 'Team Falcon Sprint # (Q4)': [1, 2, 3] });
    const year = [43, 41, 42].map((n) => `Sprint ${n} 2026`);
    expect(seriesIn(year)).toEqual({ 'Sprint # 2026': [41, 42, 43] });
    const month = [5, 6].map((n) => `ABC S${n} - Oct 2026`);
    expect(seriesIn(month)).toEqual({ 'ABC S# - Oct 2026': [5, 6] });
  });

  it('is counted by the last number where that varies, or nothing does', () => {
    expect(seriesIn(['CHK Sprint 15', 'CHK Sprint 12'])).toEqual({ 'CHK Sprint #': [12, 15] });
    expect(seriesIn(['26Q4-S1', '26Q4-S2', '26Q4-S3'])).toEqual({ '26Q4-S#': [1, 2, 3] });
    expect(seriesIn(['Sprint 9 - Hardening'])).toEqual({ 'Sprint # - Hardening': [9] });
    expect(seriesIn(['Sprint 41 2026'])).toEqual({ 'Sprint 41 #': [2026] });
    expect(seriesIn(['Hardening', 'Sprint 1234567890'])).toEqual({
      Hardening: [null],
      'Sprint 1234567890': [null],
    });
  });

  it('keeps to the last number where several vary', () => {
    expect(seriesIn(['26Q4-S1', '27Q1-S1'])).toEqual({ '26Q4-S#': [1], '27Q1-S#': [1] });
    expect(seriesIn(['Team 1 S5', 'Team 2 S5', 'Team 2 S6'])).toEqual({
      'Team 1 S#': [5],
      'Team 2 S#': [5, 6],
    });
  });

  it('does not count years and quarters where a number beside them varies', () => {
    const over = ['Sprint 25 2026', 'Sprint 26 2026', 'Sprint 1 2026', 'Sprint 1 2027'];
    expect(seriesIn(over)).toEqual({ 'Sprint # 2026': [1, 25, 26], 'Sprint # 2027': [1] });
    const quarters = ['S1 (Q4)', 'S2 (Q4)', 'S1 (Q1)', 'S2 (Q1)'];
    expect(seriesIn(quarters)).toEqual({ 'S# (Q4)': [1, 2], 'S# (Q1)': [1, 2] });
    const starts = ['26Q3-S1', '26Q4-S1', '26Q4-S2'];
    expect(seriesIn(starts)).toEqual({ '26Q3-S#': [1], '26Q4-S#': [1, 2] });
  });

  const text = fc.string({ maxLength: 8 }).map((part) => `${part.replace(/[\d#]/g, '')}~`);
  const numbers = fc.uniqueArray(fc.nat(10_000), { minLength: 2, maxLength: 12 });
  const fixed = fc.nat(99_999).map(String);

  it('is one for names that differ in one number, whatever stands around it', () => {
    fc.assert(
      fc.property(text, text, fixed, text, numbers, fc.boolean(), (a, b, other, c, all, first) => {
        const name = (n: number) =>
          first ? `${a}${n}${b}${other}${c}` : `${a}${other}${b}${n}${c}`;
        const sorted = all.toSorted((x, y) => x - y);
        expect(Object.values(seriesIn(all.map(name)))).toEqual([sorted]);
      }),
    );
  });

  const anyName = fc
    .array(fc.oneof(fc.constantFrom('S', ' ', 'Q', '-', 'Team '), fc.nat(30).map(String)), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));

  it('does not depend on the order of the names, nor on names that are there twice', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 20 }), (names) => {
        const [there, back] = [seriesAmong(names), seriesAmong([...names, ...names].toReversed())];
        for (const name of names) expect(back(name)).toEqual(there(name));
      }),
    );
  });

  it('gives each name its own number, which with its series makes the name', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 20 }), (names) => {
        const seriesOf = seriesAmong(names);
        for (const name of names) {
          const { series, number } = seriesOf(name);
          const whole = number === null ? series : series.replace(/#/, () => String(number));
          const plain = (each: string) => each.replace(/\d+/g, (digits) => String(Number(digits)));
          expect(plain(whole)).toBe(plain(name));
        }
      }),
    );
  });
});

describe('how a series goes on', () => {
  const dated = (number: number, start: string, end: string) => ({ number, start, end });
  const pair = [dated(14, '2026-11-02', '2026-11-13'), dated(15, '2026-11-16', '2026-11-27')];

  it('keeps the step between the starts, which weekends may lie in', () => {
    expect(goOn(pair, [16, 17])).toEqual({ number: 16, start: '2026-11-30', days: 14 });
    expect(goOn(pair, [11, 18])).toEqual({ number: 18, start: '2026-12-28', days: 14 });
  });

  it('takes the length where one has dates, and reckons back where all are later', () => {
    const one = [dated(15, '2026-11-16', '2026-11-22')];
    expect(goOn(one, [16])).toEqual({ number: 16, start: '2026-11-23', days: 7 });
    expect(goOn(one, [12, 13])).toEqual({ number: 12, start: '2026-10-26', days: 7 });
  });

  it('fills what lies between two that have dates', () => {
    const ends = [dated(12, '2026-10-05', '2026-10-18'), dated(15, '2026-11-16', '2026-11-29')];
    expect(goOn(ends, [14, 13])).toEqual({ number: 13, start: '2026-10-19', days: 14 });
  });

  it('says nothing without dates, or with none to set', () => {
    expect(goOn([], [1])).toBeNull();
    expect(goOn(pair, [])).toBeNull();
  });
});
