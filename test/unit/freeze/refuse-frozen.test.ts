import { describe, expect, it } from 'vitest';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { aFreeze, aFreezeReason, aRelease } from '#test/support/builders.ts';
import { deployment, release, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
const modelWith = (rows: Partial<ModelRows> = {}) =>
  releaseModel({ freezes: [aFreeze()], ...rows });
const soft = { freezes: [aFreeze({ kind: 'soft' })] };
const moveRelease = releaseCommands['release.move'];
const moveTo = (rows: Partial<ModelRows>, date: string, reason?: string) =>
  moveRelease.run(modelWith(rows), { moves: [{ releaseId: 'r', date }], reason }, context);

describe('moving a release into a hard freeze', () => {
  it('is refused with the first legal day', () => {
    const refused = moveTo({}, '2026-12-20', 'Because');
    if (refused.ok) throw new Error('it moved');
    expect(refused.error).toEqual({
      code: 'hard-freeze',
      facts: {
        keepsDate: false,
        release: '4.2.0',
        releaseId: 'r',
        date: 'Sun 20 Dec 2026',
        freeze: 'Year-end freeze',
        until: 'Mon 4 Jan 2027, 06:00',
        next: '2027-01-04',
        nextWords: 'Mon 4 Jan 2027, 22:00',
      },
    });
    expect(explain(refused.error)).toEqual({
      what: '4.2.0 cannot go to Sun 20 Dec 2026: Year-end freeze is a hard freeze and holds until Mon 4 Jan 2027, 06:00.',
      todo: 'The first legal day is Mon 4 Jan 2027, 22:00; take that one, or change the freeze.',
    });
  });

  it('says so where no day in two years is free', () => {
    const refused = moveTo({ freezes: [aFreeze({ endDate: '2030-01-01' })] }, '2026-12-20');
    if (refused.ok) throw new Error('it moved');
    expect(refused.error).toMatchObject({ code: 'hard-freeze', facts: { next: null } });
    expect(explain(refused.error).todo).toContain('No day in the two years after is free');
  });

  it('is refused within the freeze too, but for what is out or deployed already', () => {
    const within = { releases: [release({ targetDate: '2026-12-19' })] };
    expect(moveTo(within, '2026-12-20').ok).toBe(false);
    expect(moveTo(within, '2026-12-19').ok).toBe(true);
    const dropped = release({ status: 'cancelled', targetDate: null });
    expect(moveTo({ releases: [dropped] }, '2026-12-20').ok).toBe(true);
    expect(moveTo({ deployments: [deployment({ state: 'deployed' })] }, '2026-12-20').ok).toBe(
      true,
    );
  });

  it('is refused where a follower would be taken into it', () => {
    const rows = {
      releases: [
        release(),
        aRelease({ id: 'f', productId: 'p', version: '4.3.0', targetDate: '2026-12-12' }),
      ],
      deployments: [
        deployment({ windowStart: '01:00', windowEnd: '03:00', windowNights: 0 }),
        deployment({ id: 'df', releaseId: 'f' }),
      ],
      follows: [
        {
          id: 'w',
          releaseId: 'f',
          leaderId: 'r',
          mode: 'at-least' as const,
          days: 1,
          unit: 'calendar' as const,
        },
      ],
    };
    const moves = [{ releaseId: 'r', date: '2026-12-18' }];
    const alone = moveRelease.run(modelWith(rows), { moves }, context);
    const both = moveRelease.run(modelWith(rows), { moves, followerIds: ['f'] }, context);
    expect(alone.ok).toBe(true);
    expect(both.ok || both.error).toMatchObject({
      code: 'hard-freeze',
      facts: { release: '4.3.0' },
    });
  });

  it('is not asked of a new release: where it stands is a finding', () => {
    const input = { productId: 'p', version: '9.0', targetDate: '2026-12-20' };
    expect(releaseCommands['release.create'].run(modelWith(), input, context).ok).toBe(true);
  });
});

describe('moving a release into a soft freeze', () => {
  it('asks for a reason, and keeps it in the same step', () => {
    const refused = moveTo(soft, '2026-12-20');
    if (refused.ok) throw new Error('it moved');
    expect(refused.error.code).toBe('soft-freeze');
    expect(explain(refused.error).what).toBe(
      'On Sun 20 Dec 2026, 4.2.0 would ship in Year-end freeze, a soft freeze until Mon 4 Jan 2027, 06:00.',
    );
    const input = { moves: [{ releaseId: 'r', date: '2026-12-20' }], reason: ' The bank asked ' };
    const { model } = run(modelWith(soft), moveRelease, input);
    expect(model.releases.get('r')?.targetDate).toBe('2026-12-20');
    expect([...model.freezeReasons.values()]).toMatchObject([
      {
        freezeId: 'a-freeze',
        deploymentId: 'd',
        startDate: '2026-12-18',
        reason: 'The bank asked',
      },
    ]);
  });

  it('does not ask again where a reason is known', () => {
    const freezeReasons = [aFreezeReason({ deploymentId: 'd' })];
    expect(moveTo({ ...soft, freezeReasons }, '2026-12-20').ok).toBe(true);
  });
});

describe('changing a window', () => {
  const updateDeployment = deploymentCommands['deployment.update'];
  const moveWindow = deploymentCommands['deployment.moveWindow'];
  const on = (targetDate: string) => modelWith({ releases: [release({ targetDate })] });

  it('into a hard freeze is refused, by time, by day and by environment', () => {
    const later = { deploymentId: 'd', windowDay: 1 };
    expect(updateDeployment.run(on('2026-12-17'), later, context)).toMatchObject({
      error: { code: 'hard-freeze' },
    });
    const noon = { deploymentId: 'd', windowStart: '12:00', windowEnd: '13:00' };
    expect(updateDeployment.run(on('2026-12-18'), noon, context).ok).toBe(true);
    const there = { deploymentId: 'd', date: '2026-12-20' };
    expect(moveWindow.run(on('2026-12-11'), there, context)).toMatchObject({
      error: { code: 'hard-freeze' },
    });
    const staging = modelWith({
      releases: [release({ targetDate: '2026-12-20' })],
      deployments: [deployment({ environment: 'Staging' })],
      freezes: [aFreeze({ environment: 'Production' })],
    });
    const production = { deploymentId: 'd', environment: 'production' };
    expect(updateDeployment.run(staging, production, context)).toMatchObject({
      error: { code: 'hard-freeze' },
    });
  });

  it('that stands in the freeze already is allowed', () => {
    const shorter = { deploymentId: 'd', windowEnd: '01:00', reserveMinutes: 5 };
    expect(updateDeployment.run(on('2026-12-20'), shorter, context).ok).toBe(true);
  });
});
