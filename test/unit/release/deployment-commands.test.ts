import { describe, expect, it } from 'vitest';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
const updateDeployment = deploymentCommands['deployment.update'];
const moveWindow = deploymentCommands['deployment.moveWindow'];

const windowIn = (model: Model) => {
  const deployment = model.deployments.get('d');
  const its = model.releases.get('r');
  return deployment && its ? windowOf(deployment, its) : null;
};

describe('a deployment’s window', () => {
  it('ends on the first such time after its start', () => {
    const day = run(releaseModel(), updateDeployment, {
      deploymentId: 'd',
      windowStart: '06:00',
      windowEnd: '07:30',
    });
    expect(day.model.deployments.get('d')?.windowNights).toBe(0);
    expect(windowIn(day.model)?.minutes).toBe(90);
    const night = run(day.model, updateDeployment, { deploymentId: 'd', windowEnd: '05:00' });
    expect(windowIn(night.model)?.endDate).toBe('2026-12-12');
  });

  it('can be taken away whole, never by half', () => {
    const none = run(releaseModel(), updateDeployment, {
      deploymentId: 'd',
      windowStart: null,
      windowEnd: null,
    });
    expect(windowIn(none.model)).toBeNull();
    expect(
      updateDeployment.run(releaseModel(), { deploymentId: 'd', windowEnd: null }, context),
    ).toMatchObject({
      error: { code: 'invalid-input', facts: { problem: 'needs both a start and an end' } },
    });
  });

  it('cannot end before it starts', () => {
    const input = { deploymentId: 'd', windowNights: 0 };
    expect(updateDeployment.run(releaseModel(), input, context)).toMatchObject({
      error: { facts: { problem: 'ends before it starts' } },
    });
  });

  it('takes the release’s date along when it is moved', () => {
    const late = run(releaseModel(), updateDeployment, { deploymentId: 'd', windowDay: 1 }).model;
    const { model, plan } = run(late, moveWindow, { deploymentId: 'd', date: '2026-12-19' });
    expect(plan.label).toBe('Move the window of 4.2.0 to Sat 19 Dec 2026');
    expect(model.releases.get('r')?.targetDate).toBe('2026-12-18');
    expect(windowIn(model)?.startDate).toBe('2026-12-19');
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['ASIA/KOLKATA', 'Asia/Kolkata'],
    ['America/Port-Au-Prince', 'America/Port-au-Prince'],
    ['utc', 'UTC'],
  ])('is on the wall of %s as %s', (zone, kept) => {
    const { model } = run(releaseModel(), updateDeployment, { deploymentId: 'd', zone });
    expect(model.deployments.get('d')?.zone).toBe(kept);
  });

  it('knows zones', () => {
    expect(updateDeployment.input.safeParse({ deploymentId: 'd', zone: 'Mars/Base' }).success).toBe(
      false,
    );
    expect(
      updateDeployment.input.safeParse({ deploymentId: 'd', zone: 'Asia/Tokyo' }).success,
    ).toBe(true);
  });
});
