import { describe, expect, it } from 'vitest';
import { freezeSoon } from '#shared/domain/checks/freeze-soon.ts';
import { inFreeze } from '#shared/domain/checks/in-freeze.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { aFreeze, aFreezeReason, aHoliday } from '#test/support/builders.ts';
import { deployment, release, releaseModel } from '#test/support/release-rows.ts';

const moment = { now: '2026-12-01T09:00:00Z', today: '2026-12-01' };
const look = (check: typeof inFreeze, targetDate: string, rows: Partial<ModelRows> = {}) => {
  const at = release({ targetDate });
  const model = releaseModel({ releases: [at], freezes: [aFreeze()], ...rows });
  return check.run({ model, release: at, ...moment });
};

describe('a release in a freeze', () => {
  const soft = { freezes: [aFreeze({ kind: 'soft' })] };

  it('is blocked by a hard one, whatever the reason', () => {
    const freezeReasons = [aFreezeReason({ deploymentId: 'd' })];
    expect(look(inFreeze, '2026-12-17')).toEqual([]);
    expect(look(inFreeze, '2026-12-20', { freezeReasons })).toMatchObject([
      {
        severity: 'blocker',
        what: 'In a hard freeze: Year-end freeze',
        where: 'Production',
        why: 'It holds from Fri 18 Dec 2026, 18:00 to Mon 4 Jan 2027, 06:00 Europe/Berlin; nothing is deployed then.',
        records: ['d', 'a-freeze', '2026-12-18'],
      },
    ]);
  });

  it('is blocked by a soft one until somebody says why', () => {
    expect(look(inFreeze, '2026-12-20', soft)).toMatchObject([{ severity: 'blocker' }]);
    const freezeReasons = [aFreezeReason({ deploymentId: 'd' })];
    expect(look(inFreeze, '2026-12-20', { ...soft, freezeReasons })).toMatchObject([
      { severity: 'note', why: expect.stringContaining('Why all the same: The bank asked for it') },
    ]);
  });

  it('needs a reason for each time of a freeze that comes round', () => {
    const freezes = [
      aFreeze({
        kind: 'soft',
        startDate: '2026-12-04',
        endDate: '2026-12-07',
        rule: 'FREQ=WEEKLY',
      }),
    ];
    const freezeReasons = [aFreezeReason({ deploymentId: 'd', startDate: '2026-12-11' })];
    const on = (date: string) => look(inFreeze, date, { freezes, freezeReasons });
    expect(on('2026-12-12')).toMatchObject([{ severity: 'note' }]);
    expect(on('2026-12-19')).toMatchObject([{ severity: 'blocker' }]);
  });

  it('is one finding where the times of a freeze overlap, of the first that nobody explained', () => {
    const over = { kind: 'soft', startDate: '2026-12-01', endDate: '2026-12-04' } as const;
    const freezes = [aFreeze({ ...over, rule: 'FREQ=DAILY' })];
    const freezeReasons = [aFreezeReason({ deploymentId: 'd', startDate: '2026-12-09' })];
    const found = look(inFreeze, '2026-12-12', { freezes, freezeReasons });
    expect(found).toMatchObject([{ severity: 'blocker' }]);
    expect(found[0]?.records?.at(-1)).not.toBe('2026-12-09');
  });

  it('counts at once, and is said to be clear otherwise', () => {
    const at = release({ targetDate: '2026-12-20' });
    const model = releaseModel({ releases: [at], freezes: [aFreeze()] });
    const found = runChecks({ model, release: at, ...moment }).findings.find(
      ({ check }) => check === 'in-freeze',
    );
    expect(found).toMatchObject({ key: 'in-freeze:r:d:a-freeze:2026-12-18', counts: true });
    const free = { ...model, freezes: new Map() };
    expect(runChecks({ model: free, release: at, ...moment }).clear).toContain('freezes');
  });
});

describe('a hard freeze soon after the window', () => {
  it('is a warning within three working days', () => {
    expect(look(freezeSoon, '2026-12-14')).toMatchObject([
      {
        severity: 'warning',
        what: 'Year-end freeze begins soon after the window',
        why: 'From Fri 18 Dec 2026, 18:00 Europe/Berlin on no fix can be shipped, which is within 3 working days after the window.',
      },
    ]);
    expect(look(freezeSoon, '2026-12-13')).toEqual([]);
    expect(look(freezeSoon, '2026-12-17')).toHaveLength(1);
  });

  it('counts neither weekends nor holidays as time for a fix', () => {
    const freezes = [aFreeze({ startDate: '2026-12-16' })];
    expect(look(freezeSoon, '2026-12-10', { freezes })).toHaveLength(1);
    expect(look(freezeSoon, '2026-12-09', { freezes })).toEqual([]);
    const holidays = [aHoliday({ date: '2026-12-14' })];
    expect(look(freezeSoon, '2026-12-09', { freezes, holidays })).toHaveLength(1);
  });

  it('is not said of a soft one, of one that holds already, or without a window', () => {
    expect(look(freezeSoon, '2026-12-14', { freezes: [aFreeze({ kind: 'soft' })] })).toEqual([]);
    expect(look(freezeSoon, '2026-12-18')).toEqual([]);
    const deployments = [deployment({ windowStart: null, windowEnd: null })];
    expect(look(freezeSoon, '2026-12-14', { deployments })).toEqual([]);
  });
});
