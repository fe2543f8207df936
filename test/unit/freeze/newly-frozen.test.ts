import { expect, it } from 'vitest';
import { newlyFrozen } from '#shared/domain/freeze/newly-frozen.ts';
import type { Model, ModelRows } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { aFreeze, aFreezeReason } from '#test/support/builders.ts';
import { deployment, release, releaseModel } from '#test/support/release-rows.ts';

/** Over the release’s window of Fri 11 Dec 2026, until Monday. */
const over = (more: Partial<Freeze> = {}) =>
  aFreeze({ title: 'Audit', startDate: '2026-12-11', endDate: '2026-12-14', ...more });
const frozen = (freeze: Freeze, rows: Partial<ModelRows> = {}): readonly string[] => {
  const before = releaseModel({ freezes: [], ...rows });
  return told(before, { ...before, freezes: new Map(before.freezes).set(freeze.id, freeze) });
};
const told = (before: Model, after: Model) =>
  newlyFrozen(before, after, '2026-11-24').map(({ what, todo }) => `${what}. ${todo}.`);
const WINDOW = '4.2.0 on Production, Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00';

it('a hard freeze over a window names it, and the first day on which it may ship', () => {
  expect(frozen(over())).toEqual([
    `Hard freeze “Audit” over ${WINDOW}. Move it: the first legal day is Mon 14 Dec 2026.`,
  ]);
  expect(frozen(over({ rule: 'FREQ=DAILY', endDate: '2026-12-12', endTime: '18:00' }))).toEqual([
    `Hard freeze “Audit” over ${WINDOW}. No day in the two years after is free: shorten the freeze.`,
  ]);
});

it('a soft one asks for a reason, and is not named where that was given', () => {
  expect(frozen(over({ kind: 'soft' }))).toEqual([
    `Soft freeze “Audit” over ${WINDOW}. Say why it ships then, or move it.`,
  ]);
  const reason = aFreezeReason({ deploymentId: deployment().id, startDate: '2026-12-11' });
  expect(frozen(over({ kind: 'soft' }), { freezeReasons: [reason] })).toEqual([]);
});

it('a release without a window is named by its day', () => {
  expect(frozen(over(), { deployments: [] })).toEqual([
    'Hard freeze “Audit” over 4.2.0, Fri 11 Dec. Move it: the first legal day is Tue 15 Dec 2026.',
  ]);
});

it('only what a freeze newly lies over is named, for its product and environment, once', () => {
  expect(frozen(over({ environment: 'Staging' }))).toEqual([]);
  expect(frozen(over({ startDate: '2026-12-13' }))).toEqual([]);
  expect(frozen(over(), { releases: [release({ status: 'released' })] })).toEqual([]);
  expect(frozen(over(), { releases: [release({ targetDate: null })] })).toEqual([]);
  expect(frozen(over({ title: 'Other' }), { freezes: [over()] })).toEqual([]);
  expect(frozen(over(), { freezes: [over({ kind: 'soft' })] })).toHaveLength(1);
  const twice = over({ rule: 'FREQ=DAILY', startDate: '2026-12-08', endDate: '2026-12-14' });
  expect(frozen(twice)).toHaveLength(1);
});
