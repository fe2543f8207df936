import { describe, expect, it } from 'vitest';
import { cadenceCommands } from '#shared/commands/cadence.ts';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { sprintCommands } from '#shared/commands/sprint.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import type { Model } from '#shared/domain/model/model.ts';
import {
  cadenceModel,
  generated,
  planned,
  releaseLines,
  sprintLines,
  withCadence,
} from '#test/support/cadences.ts';
import { run } from '#test/support/run-command.ts';

const HORIZON = '2026-06-30';
const model = generated(cadenceModel({ firstVersion: '4.0.0' }), HORIZON);

const releaseId = (of: Model, version: string) =>
  [...of.releases.values()].find((release) => release.version === version)?.id ?? '';
const sprintId = (of: Model, name: string) =>
  [...of.sprints.values()].find((sprint) => sprint.name === name)?.id ?? '';

/** What is left alone, and why. */
const left = ({ sprints, releases }: CadencePlan): string[] =>
  [
    ...sprints.map(({ name, fate }) => ({ name, fate })),
    ...releases.map(({ version, fate }) => ({ name: version, fate })),
  ].flatMap(({ name, fate }) => (fate.kind === 'left' ? `${name}: ${fate.why}` : []));

describe('generating again', () => {
  it('changes nothing where nothing changed', () => {
    const { plan } = run(model, cadenceCommands['cadence.generate'], {
      cadenceId: 'a-cadence',
      horizon: HORIZON,
    });
    expect(plan).toEqual({ label: 'Bring the cadence of Pay up to date', changes: [] });
  });

  it('goes on from where it was with a later horizon, and completes the group', () => {
    const later = generated(model, '2026-08-31');
    expect(sprintLines(later).slice(0, 13)).toEqual(sprintLines(model));
    expect(later.sprints.size).toBe(18);
    expect(releaseLines(later)).toEqual([...releaseLines(model), '4.3.0: 2026-08-18']);
    const fed = [...later.sprintFeeds.values()].find(
      (feed) => feed.sprintId === sprintId(later, 'Pay Sprint 13'),
    );
    expect(fed?.releaseId).toBe(releaseId(later, '4.3.0'));
  });

  it('changes nothing with an earlier horizon', () => {
    const earlier = planned(model, '2026-02-01');
    expect(earlier.sprints).toHaveLength(13);
    expect(earlier.sprints.every(({ fate }) => fate.kind === 'unchanged')).toBe(true);
  });

  it('takes everything along that nobody touched when the cadence changed', () => {
    const to = { weekday: 4, lockDaysBefore: 3, windowStart: '20:00', firstStart: '2026-01-12' };
    const changed = generated(withCadence(model, to), HORIZON);
    expect(releaseLines(changed)).toEqual([
      ...['4.0.0: 2026-03-12', '4.1.0: 2026-05-07', '4.2.0: 2026-07-02'],
    ]);
    expect(sprintLines(changed)[0]).toBe('Pay Sprint 1: 2026-01-12 to 2026-01-25');
    expect([...changed.releases.keys()]).toEqual([...model.releases.keys()]);
    expect([...changed.deployments.values()].map(({ windowStart }) => windowStart)).toEqual([
      ...['20:00', '20:00', '20:00'],
    ]);
    expect([...changed.releases.values()].every((one) => one.lockDaysBefore === 3)).toBe(true);
  });

  it('moves a cadence by a day although its releases stand where the next ones will', () => {
    const daily = { sprintDays: 1, sprintsPerRelease: 1, weekday: null, releaseAfterDays: 0 };
    const first = generated(cadenceModel(daily), '2026-01-09');
    const next = generated(withCadence(first, { firstStart: '2026-01-06' }), '2026-01-09');
    expect(releaseLines(next)).toEqual([
      ...['1.0.0: 2026-01-06', '1.1.0: 2026-01-07', '1.2.0: 2026-01-08', '1.3.0: 2026-01-09'],
      '1.4.0: 2026-01-10',
    ]);
  });

  it('maps sprints to other releases when the groups changed', () => {
    const changed = generated(withCadence(model, { sprintsPerRelease: 3 }), HORIZON);
    expect(releaseLines(changed)).toEqual([
      ...['4.0.0: 2026-02-17', '4.1.0: 2026-03-31', '4.2.0: 2026-05-12', '4.3.0: 2026-06-23'],
    ]);
    const feeds = [...changed.sprintFeeds.values()].map(
      (feed) => changed.releases.get(feed.releaseId)?.version,
    );
    expect(feeds.toSorted()).toEqual(
      ['4.0.0', '4.1.0', '4.2.0', '4.3.0'].flatMap((version) => [version, version, version]),
    );
  });

  it('numbers anew only where the numbering changed', () => {
    const versions = (to: object) =>
      releaseLines(generated(withCadence(model, to), HORIZON)).map((line) => line.slice(0, 5));
    expect(versions({ firstVersion: '7.0.0' })).toEqual(['7.0.0', '7.1.0', '7.2.0']);
    expect(versions({ bump: 'major' })).toEqual(['4.0.0', '5.0.0', '6.0.0']);
  });
});

describe('what a person touched', () => {
  const change = { weekday: 4, releaseAfterDays: 3, firstStart: '2026-01-12' };

  it('stays, and is told with what was changed', () => {
    let touched = run(model, releaseCommands['release.move'], {
      moves: [{ releaseId: releaseId(model, '4.1.0'), date: '2026-04-30' }],
    }).model;
    touched = run(touched, sprintCommands['sprint.update'], {
      sprintId: sprintId(touched, 'Pay Sprint 2'),
      name: 'Hardening',
      endDate: '2026-02-02',
    }).model;
    touched = run(touched, deploymentCommands['deployment.update'], {
      deploymentId:
        [...touched.deployments.values()].find(
          (one) => one.releaseId === releaseId(touched, '4.2.0'),
        )?.id ?? '',
      windowStart: '05:00',
    }).model;
    const plan = planned(withCadence(touched, change), HORIZON);
    expect(left(plan)).toEqual([
      'Hardening: somebody changed its name and end',
      '4.1.0: somebody changed its date',
      '4.2.0: somebody changed its window',
    ]);
    const again = generated(withCadence(touched, change), HORIZON);
    expect(releaseLines(again)).toEqual([
      ...['4.0.0: 2026-03-12', '4.1.0: 2026-04-30', '4.2.0: 2026-06-23'],
    ]);
    expect(again.sprints.get(sprintId(touched, 'Hardening'))).toEqual(
      touched.sprints.get(sprintId(touched, 'Hardening')),
    );
  });

  it('is taken along again once it is back where it was', () => {
    const move = (on: Model, date: string) =>
      run(on, releaseCommands['release.move'], {
        moves: [{ releaseId: releaseId(model, '4.0.0'), date }],
      }).model;
    const back = move(move(model, '2026-03-05'), '2026-03-03');
    expect(left(planned(withCadence(back, change), HORIZON))).toEqual([]);
  });

  it('does not come back once it was deleted', () => {
    const gone = run(
      run(model, releaseCommands['release.remove'], { releaseId: releaseId(model, '4.1.0') }).model,
      sprintCommands['sprint.remove'],
      { sprintId: sprintId(model, 'Pay Sprint 13') },
    ).model;
    expect(left(planned(gone, HORIZON))).toEqual([
      'Pay Sprint 13: somebody deleted it',
      '4.1.0: somebody deleted it',
    ]);
    const again = generated(gone, '2026-08-31');
    expect(releaseLines(again)).toEqual([
      ...['4.0.0: 2026-03-03', '4.2.0: 2026-06-23', '4.3.0: 2026-08-18'],
    ]);
    expect(sprintId(again, 'Pay Sprint 13')).toBe('');
  });

  it('is a sprint’s release, too', () => {
    const mapped = run(model, sprintCommands['sprint.feed'], {
      sprintIds: [sprintId(model, 'Pay Sprint 5')],
      releaseId: releaseId(model, '4.0.0'),
    }).model;
    expect(left(planned(mapped, HORIZON))).toEqual(['Pay Sprint 5: somebody changed its release']);
  });

  it('is what has begun or is over', () => {
    let begun = run(model, releaseCommands['release.update'], {
      releaseId: releaseId(model, '4.0.0'),
      status: 'released',
    }).model;
    for (const [name, state] of [
      ['Pay Sprint 1', 'closed'],
      ['Pay Sprint 2', 'active'],
    ] as const)
      begun = run(begun, sprintCommands['sprint.update'], {
        sprintId: sprintId(begun, name),
        state,
      }).model;
    expect(left(planned(withCadence(begun, change), HORIZON))).toEqual([
      'Pay Sprint 1: it is over',
      'Pay Sprint 2: it has begun',
      '4.0.0: it is released',
    ]);
  });

  it('counts as predecessor where it is now', () => {
    const late = run(model, releaseCommands['release.move'], {
      moves: [{ releaseId: releaseId(model, '4.0.0'), date: '2026-05-05' }],
    }).model;
    expect(left(planned(late, HORIZON))).toEqual([
      '4.0.0: somebody changed its date',
      '4.1.0: its day, Tue 28 Apr 2026, is not after 4.0.0 on Tue 5 May 2026',
    ]);
  });
});
