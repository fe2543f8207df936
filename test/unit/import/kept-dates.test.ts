import { describe, expect, it } from 'vitest';
import { update } from '#shared/domain/model/change.ts';
import { change, importInto, newWorld, preview, sourceFile } from '#test/support/import-world.ts';

const row = (n: number, fixVersions: string) => ({ key: `PAY-${n}`, title: 'x', fixVersions });
const file = sourceFile([row(1, '4.1.0'), row(2, '4.2.0')]);
const more = sourceFile([row(1, '4.1.0'), row(2, '4.2.0'), row(3, '4.2.0')]);
const releaseDates = { 'PAY 4.1.0': '2026-12-04', 'PAY 4.2.0': '2026-12-11' };

/** The file came in, and 4.2.0 was given a date then. */
function dated(targetDate: string) {
  const world = importInto(newWorld(), file);
  const release = world.model.releases.values().find(({ version }) => version === '4.2.0');
  if (!release) throw new Error('There is no 4.2.0.');
  return change(world, update('releases', release, { targetDate }));
}

describe('a date that is answered for a release that has one by now', () => {
  it('does not come in, and the preview says so', () => {
    const { releases, warnings } = preview(dated('2026-12-18'), more, { releaseDates });
    expect(releases).toMatchObject([
      { version: '4.1.0', settled: false, date: '2026-12-04' },
      { version: '4.2.0', settled: true, date: '2026-12-18' },
    ]);
    expect(warnings).toEqual([
      'PAY 4.2.0 has a date by now and keeps it, Fri 18 Dec 2026: Fri 11 Dec 2026, as answered here, does not come in. Once the file is in, the release can be moved.',
    ]);
  });

  it('is told in the name of the step', () => {
    const { model, plan } = importInto(dated('2026-12-18'), more, { releaseDates });
    expect(plan.label).toBe(
      'Import 1 new item of PAY project, not the date answered for PAY 4.2.0',
    );
    expect([...model.releases.values()].map(({ targetDate }) => targetDate)).toEqual([
      ...['2026-12-04', '2026-12-18'],
    ]);
  });

  it('is no matter where both are the same, or nothing was answered', () => {
    const same = dated('2026-12-11');
    expect(preview(same, more, { releaseDates }).warnings).toEqual([]);
    expect(importInto(same, more, { releaseDates }).plan.label).toBe(
      'Import 1 new item of PAY project',
    );
    expect(preview(dated('2026-12-18'), more).warnings).toEqual([]);
  });
});
