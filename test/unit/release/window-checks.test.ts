import { describe, expect, it } from 'vitest';
import { releaseCommands } from '#shared/commands/release.ts';
import { newBlockers } from '#shared/domain/checks/new-blockers.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { applyChanges, type Model, type ModelRows } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { aProduct } from '#test/support/builders.ts';
import { deployment, person, product, release, releaseModel } from '#test/support/release-rows.ts';
import { testContext } from '#test/support/run-command.ts';

const NOW = { now: '2026-09-01T09:00:00Z', today: '2026-09-01' };
const sound = { goal: 'Close the month', ownerId: 'mara' };

const modelOf = (
  mine: Partial<Deployment>,
  theirs: Partial<Deployment>,
  other: Partial<Release> = {},
  more: Partial<ModelRows> = {},
): Model =>
  releaseModel({
    people: [person({ id: 'mara' })],
    releases: [release(sound), release({ ...sound, id: 'o', version: '4.3.0', ...other })],
    deployments: [deployment(mine), deployment({ id: 'e', releaseId: 'o', ...theirs })],
    ...more,
  });

const findingsOf = (model: Model, id = 'r') => {
  const its = model.releases.get(id);
  if (!its) throw new Error('no release');
  return runChecks({ model, release: its, ...NOW }).findings;
};
const clearOf = (model: Model) => {
  const its = model.releases.get('r');
  return its ? runChecks({ model, release: its, ...NOW }).clear : [];
};
const overlaps = (model: Model, id = 'r') =>
  findingsOf(model, id).filter(({ check }) => check === 'windows-overlap');

describe('two windows on one environment', () => {
  it('are a blocker of both releases, which names both and the time they share', () => {
    const noon = { windowStart: '16:30', windowEnd: '18:00', windowNights: 0 };
    const model = modelOf({}, { ...noon, zone: 'America/New_York' });
    expect(overlaps(model)).toMatchObject([
      {
        severity: 'blocker',
        what: 'Window overlaps with 4.3.0',
        where: 'Production',
        why: '4.2.0 and 4.3.0 are both deployed to Production Fri 11 Dec, 22:30 – Sat 12 Dec, 00:00 Europe/Berlin. 4.3.0 has it Fri 11 Dec, 16:30–18:00 America/New_York.',
        mend: { at: 'window', deploymentId: 'd' },
      },
    ]);
    expect(overlaps(model, 'o')).toMatchObject([
      {
        what: 'Window overlaps with 4.2.0',
        why: '4.3.0 and 4.2.0 are both deployed to Production Fri 11 Dec, 16:30–18:00 America/New_York. 4.2.0 has it Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00 Europe/Berlin.',
      },
    ]);
  });

  it('say when the other has it only where that is another time', () => {
    expect(overlaps(modelOf({}, {}))[0]?.why).toBe(
      '4.2.0 and 4.3.0 are both deployed to Production Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00 Europe/Berlin.',
    );
  });

  it.each<[string, Partial<Deployment>, Partial<Release>, number]>([
    [
      'over midnight',
      { windowStart: '00:30', windowEnd: '03:00', windowDay: 1, windowNights: 0 },
      {},
      1,
    ],
    [
      'from the other side of the date line',
      {
        windowStart: '11:00',
        windowEnd: '12:00',
        windowNights: 0,
        windowDay: 1,
        zone: 'Pacific/Kiritimati',
      },
      {},
      1,
    ],
    [
      'a day later on the wall, and not at once',
      {
        windowStart: '16:00',
        windowEnd: '18:00',
        windowNights: 0,
        windowDay: 1,
        zone: 'Pacific/Kiritimati',
      },
      {},
      0,
    ],
    [
      'that only touch',
      { windowStart: '02:00', windowEnd: '03:00', windowDay: 1, windowNights: 0 },
      {},
      0,
    ],
    ['spelled otherwise', { environment: ' PRODUCTION' }, {}, 1],
    ['of another name', { environment: 'Staging' }, {}, 0],
    ['of a release that is out', {}, { status: 'released' }, 0],
    ['of a release of another product', {}, { productId: 'q' }, 1],
  ])('%s', (_, theirs, other, count) => {
    const products = [product, aProduct({ id: 'q', key: 'SHOP', name: 'Shop' })];
    expect(overlaps(modelOf({}, theirs, other, { products }))).toHaveLength(count);
  });

  it('name their products where there are several', () => {
    const products = [product, aProduct({ id: 'q', key: 'SHOP', name: 'Shop' })];
    const model = modelOf({}, {}, { productId: 'q' }, { products });
    expect(overlaps(model)[0]?.what).toBe('Window overlaps with SHOP 4.3.0');
  });

  it('of one release are a warning, told once', () => {
    const model = releaseModel({
      releases: [release(sound)],
      people: [person({ id: 'mara' })],
      deployments: [
        deployment(),
        deployment({ id: 'again', rank: 'a1', windowStart: '23:00' }),
        deployment({ id: 'us', rank: 'a2', environment: 'Production US' }),
      ],
    });
    expect(findingsOf(model)).toMatchObject([
      {
        severity: 'warning',
        what: 'Two windows of 4.2.0 overlap',
        why: 'Both are on Production Fri 11 Dec, 23:00 – Sat 12 Dec, 02:00 Europe/Berlin.',
      },
    ]);
  });

  it('are told of a move only where it brings them about', () => {
    const before = modelOf({}, {}, { targetDate: '2026-12-14' });
    const move = (to: string) => {
      const moves = [{ releaseId: 'o', date: to }];
      const plan = releaseCommands['release.move'].run(before, { moves }, testContext());
      if (!plan.ok) throw new Error('refused');
      const after = applyChanges(before, plan.value.changes);
      return ['r', 'o'].map((id) => newBlockers(before, after, id, NOW).map(({ what }) => what));
    };
    expect(move('2026-12-11')).toEqual([
      ['Window overlaps with 4.3.0'],
      ['Window overlaps with 4.2.0'],
    ]);
    expect(move('2026-12-15')).toEqual([[], []]);
  });
});

describe('a window over a change of the clocks', () => {
  const long = { windowStart: '23:00', windowEnd: '03:00', windowNights: 1 };
  const planned = (targetDate: string, over: Partial<Deployment>) =>
    modelOf(
      { ...long, ...over },
      { environment: 'Staging' },
      {},
      {
        releases: [release({ ...sound, targetDate })],
        deployments: [deployment({ ...long, ...over })],
      },
    );
  const on = (targetDate: string, over: Partial<Deployment> = {}) =>
    findingsOf(planned(targetDate, over));

  it('is a warning that says its true length', () => {
    expect(on('2026-10-24')).toMatchObject([
      {
        check: 'window-clocks',
        severity: 'warning',
        where: 'Production',
        why: '4 h on the clock, 5 h long: clocks go back at 03:00 Europe/Berlin.',
      },
    ]);
    expect(on('2027-03-27')[0]?.why).toBe(
      '4 h on the clock, 3 h long: clocks go forward at 02:00 Europe/Berlin.',
    );
  });

  it('is not among what is clear', () => {
    expect(clearOf(planned('2027-03-26', {}))).toContain('changes of the clocks');
    expect(clearOf(planned('2027-03-27', {}))).not.toContain('changes of the clocks');
    expect(clearOf(planned('2027-03-27', {})).join()).not.toContain('clocks');
  });

  it('is none on other nights, in other zones, or once it is deployed', () => {
    expect(on('2026-10-25')).toEqual([]);
    expect(on('2026-10-24', { zone: 'America/New_York' })).toEqual([]);
    expect(on('2026-10-24', { state: 'deployed' })).toEqual([]);
  });
});
