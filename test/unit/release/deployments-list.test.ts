import { describe, expect, it } from 'vitest';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { aFreeze, aFreezeReason } from '#test/support/builders.ts';
import { deployment, releaseModel, runbook, section, step } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const add = deploymentCommands['deployment.add'];
const place = deploymentCommands['deployment.place'];
const remove = deploymentCommands['deployment.remove'];

const environments = (model: Model) =>
  deploymentsOf(model.deployments, 'r').map(({ environment }) => environment);

/** Production, and Staging behind it. */
const withStaging = (rows = {}) =>
  releaseModel({
    deployments: [
      deployment(),
      deployment({ id: 's', rank: 'a1', environment: 'Staging', windowDay: -1 }),
    ],
    ...rows,
  });

describe('the deployments of a release', () => {
  it('take another one at their end, on the wall of the first, in the usual window', () => {
    const tokyo = releaseModel({ deployments: [deployment({ zone: 'Asia/Tokyo' })] });
    const { model, plan } = run(tokyo, add, { releaseId: 'r', environment: ' Staging ' });
    expect(plan.label).toBe('Add the Staging deployment of 4.2.0');
    expect(plan.changes).toHaveLength(1);
    expect(deploymentsOf(model.deployments, 'r')).toMatchObject([
      { id: 'd' },
      {
        environment: 'Staging',
        state: 'planned',
        windowDay: 0,
        windowStart: '22:00',
        windowEnd: '02:00',
        windowNights: 1,
        zone: 'Asia/Tokyo',
      },
    ]);
  });

  it('take one with a window of its own, which ends on the first such time', () => {
    const times = { windowDay: -1, windowStart: '14:00', windowEnd: '16:00' };
    const { model } = run(releaseModel(), add, {
      releaseId: 'r',
      environment: 'Staging',
      ...times,
    });
    expect(deploymentsOf(model.deployments, 'r')[1]).toMatchObject({ ...times, windowNights: 0 });
  });

  it.each([
    [{ environment: 'Staging', windowStart: null }, 'needs both a start and an end'],
    [{ environment: 'Staging', windowNights: 0 }, 'ends before it starts'],
  ])('take none with half a window', (given, problem) => {
    const result = add.run(releaseModel(), { releaseId: 'r', ...given }, testContext());
    expect(result).toMatchObject({ error: { code: 'invalid-input', facts: { problem } } });
  });

  it('take none into a hard freeze, and into a soft one only with a reason', () => {
    const frozen = (kind: 'hard' | 'soft') =>
      releaseModel({
        deployments: [deployment({ windowDay: 3 })],
        freezes: [
          aFreeze({
            id: 'f',
            kind,
            startDate: '2026-12-11',
            startTime: '00:00',
            endDate: '2026-12-12',
            endTime: '12:00',
            zone: 'Europe/Berlin',
          }),
        ],
      });
    const input = { releaseId: 'r', environment: 'Staging' };
    expect(add.run(frozen('hard'), input, testContext())).toMatchObject({
      error: { code: 'hard-freeze' },
    });
    expect(add.run(frozen('soft'), input, testContext())).toMatchObject({
      error: { code: 'soft-freeze' },
    });
    const { model } = run(frozen('soft'), add, { ...input, reason: 'the fair' });
    expect([...model.freezeReasons.values()]).toMatchObject([{ reason: 'the fair' }]);
  });

  it('are put in another order', () => {
    const { model, plan } = run(withStaging(), place, { deploymentId: 's', index: 0 });
    expect(plan.label).toBe('Move the Staging deployment of 4.2.0 to 1');
    expect(environments(model)).toEqual(['Staging', 'Production']);
    const back = run(model, place, { deploymentId: 's', index: 99 }).model;
    expect(environments(back)).toEqual(['Production', 'Staging']);
  });

  it('lose one with its runbook and its reasons, and nothing of the others', () => {
    const model = withStaging({
      runbooks: [runbook, { ...runbook, id: 'bs', deploymentId: 's' }],
      runbookSections: [section({ id: 'x', runbookId: 'bs' }), section({ id: 'y' })],
      runbookSteps: [step({ id: '1', sectionId: 'x' }), step({ id: '2', sectionId: 'y' })],
      freezes: [aFreeze({ id: 'f' })],
      freezeReasons: [aFreezeReason({ freezeId: 'f', deploymentId: 's' })],
    });
    const { model: after, plan } = run(model, remove, { deploymentId: 's' });
    expect(plan.label).toBe('Remove the Staging deployment of 4.2.0');
    expect(environments(after)).toEqual(['Production']);
    expect([...after.runbooks.keys()]).toEqual(['b']);
    expect([...after.runbookSections.keys()]).toEqual(['y']);
    expect([...after.runbookSteps.keys()]).toEqual(['2']);
    expect(after.freezeReasons.size).toBe(0);
  });

  it('keep their last one, and one that was run', () => {
    expect(remove.run(releaseModel(), { deploymentId: 'd' }, testContext())).toMatchObject({
      error: { code: 'deployment-only', facts: { environment: 'Production' } },
    });
    const ran = releaseModel({
      deployments: [deployment({ state: 'deployed' }), deployment({ id: 's', rank: 'a1' })],
    });
    expect(remove.run(ran, { deploymentId: 'd' }, testContext())).toMatchObject({
      error: { code: 'deployment-ran' },
    });
  });
});
