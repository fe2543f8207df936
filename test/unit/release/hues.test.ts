import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RELEASES } from '#resources/sample/releases.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { HUES, huesAmong } from '#shared/domain/release/hues.ts';
import { dates, RUNS } from '#test/support/arbitraries.ts';
import { aPerson, aProduct, aRelease, theSettings } from '#test/support/builders.ts';
import { run } from '#test/support/run-command.ts';

const on = (targetDate: string | null, hue: number) => ({ targetDate, hue });

describe('the hue of a release', () => {
  it('takes turns where releases come one after the other', () => {
    const next = huesAmong([]);
    const days = ['2026-01-09', '2026-02-09', '2026-03-09', '2026-04-09', '2026-05-09', null, null];
    expect(days.map((day) => next(day))).toEqual([1, 2, 3, 4, 1, 2, 3]);
  });

  it('is the one that is furthest from where the release comes to stand', () => {
    const row = [
      on('2026-01-09', 1),
      on('2026-02-09', 2),
      on('2026-04-09', 3),
      on('2026-05-09', 1),
    ];
    expect(huesAmong(row)('2026-03-09')).toBe(4);
    expect(huesAmong([...row, on(null, 4)])('2026-03-09')).toBe(4);
    expect(huesAmong([on(null, 1)])('2026-03-09')).toBe(2);
  });

  it('is never a neighbour’s, in whichever order releases are added', () => {
    const day = fc.option(dates, { nil: null });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (days) => {
        const order: { targetDate: string | null; hue: number }[] = [];
        for (const targetDate of days) {
          const hue = huesAmong(order)(targetDate);
          expect(hue).toBeGreaterThanOrEqual(1);
          expect(hue).toBeLessThanOrEqual(HUES);
          const after = order.filter((each) => (each.targetDate ?? '~') > (targetDate ?? '~'));
          const at = order.length - after.length;
          order.splice(at, 0, { targetDate, hue });
          expect([order[at - 1]?.hue, order[at + 1]?.hue]).not.toContain(hue);
        }
      }),
      RUNS,
    );
  });

  const model = modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    people: [aPerson()],
    releases: [
      aRelease({ id: 'r1', version: '1', targetDate: '2026-12-04', hue: 1 }),
      aRelease({ id: 'r2', version: '2', targetDate: '2026-12-18', hue: 2 }),
      aRelease({ id: 'r3', version: '3', targetDate: null, hue: 1 }),
    ],
  });
  const hueAfter = (releaseId: string, date: string | null) =>
    run(model, releaseCommands['release.move'], {
      moves: [{ releaseId, date }],
    }).model.releases.get(releaseId)?.hue;

  it('stays when the release gets its first date, unless its neighbour has it', () => {
    expect(hueAfter('r3', '2026-12-11')).toBe(3);
    expect(hueAfter('r3', '2026-12-25')).toBe(1);
  });

  it('stays wherever a release with a date is moved', () => {
    expect(hueAfter('r1', '2027-01-08')).toBe(1);
    expect(hueAfter('r1', null)).toBe(1);
  });

  it('differs in the sample among four releases in a row', () => {
    const row = SAMPLE_RELEASES.toSorted((a, b) => dayOf(a.day) - dayOf(b.day));
    for (const [i] of row.slice(0, -3).entries())
      expect(new Set(row.slice(i, i + HUES).map(({ hue }) => hue)).size).toBe(HUES);
  });
});

const dayOf = (day: number | 'today'): number => (day === 'today' ? 0 : day);
