import { describe, expect, it } from 'vitest';
import { importInto, newWorld, preview, sourceFile } from '#test/support/import-world.ts';

const SERIES = 'CHK Sprint #';
const file = (...numbers: number[]) =>
  sourceFile(numbers.map((n) => ({ key: `CHK-${n}`, title: 'x', sprints: `CHK Sprint ${n}` })));
const first = importInto(newWorld(), file(12, 13, 14, 15), {
  sprintDates: { [SERIES]: { number: 12, start: '2026-10-05', days: 14 } },
});
const startOf = (world: typeof first, name: string) =>
  world.model.sprints.values().find((sprint) => sprint.name === name)?.startDate;

describe('a new sprint of a series that has dates here', () => {
  it('follows them, and the preview says by what, with the settled ones apart', () => {
    const [series] = preview(first, file(12, 13, 14, 15, 16)).series;
    expect(series?.dates).toEqual({ number: 16, start: '2026-11-30', days: 14 });
    expect(series?.sprints.map(({ settled }) => settled)).toEqual([true, true, true, true, false]);
    expect(series?.sprints.at(-1)).toMatchObject({ start: '2026-11-30', end: '2026-12-13' });
    const again = importInto(first, file(12, 13, 14, 15, 16));
    expect(startOf(again, 'CHK Sprint 16')).toBe('2026-11-30');
  });

  it('follows also where the file has none of the others', () => {
    expect(startOf(importInto(first, file(17)), 'CHK Sprint 17')).toBe('2026-12-14');
  });

  it('is dated as answered, or left open, while the others keep their dates', () => {
    const start = { number: 16, start: '2026-12-07', days: 7 };
    const moved = importInto(first, file(12, 15, 16), { sprintDates: { [SERIES]: start } });
    expect(startOf(moved, 'CHK Sprint 16')).toBe('2026-12-07');
    expect(startOf(moved, 'CHK Sprint 15')).toBe('2026-11-16');
    const open = importInto(first, file(12, 15, 16), { sprintDates: { [SERIES]: null } });
    expect(startOf(open, 'CHK Sprint 16')).toBeNull();
    expect(preview(open, file(12, 15, 16))).toMatchObject({
      hasNews: false,
      series: [{ dates: null }],
    });
  });
});
