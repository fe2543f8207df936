import { describe, expect, it } from 'vitest';
import { aCadence, aFreeze, aFreezeReason, aRelease, aTeam } from '#test/support/builders.ts';
import { cadenceModel, generated, planned } from '#test/support/cadences.ts';

const HORIZON = '2026-04-26';

describe('what is to know of a release', () => {
  const remarks = (of: ReturnType<typeof cadenceModel>, id?: string) =>
    planned(of, HORIZON, id).releases.flatMap(({ version, remarks: some }) =>
      some.map((remark) => `${version} ${remark}`),
    );
  const close = aFreeze({ title: 'Close', startDate: '2026-03-01', endDate: '2026-03-05' });

  it('is the soft freeze that it ships in, unless somebody said why', () => {
    const model = cadenceModel({}, { freezes: [{ ...close, kind: 'soft' }] });
    expect(remarks(model)).toEqual(['1.0.0 ships in the soft freeze “Close”']);
    const done = generated(model, HORIZON);
    expect(remarks(done)).toEqual(['1.0.0 ships in the soft freeze “Close”']);
    const [deployment] = done.deployments.values();
    const reason = aFreezeReason({
      ...{ freezeId: close.id, deploymentId: deployment?.id ?? '', startDate: '2026-03-01' },
    });
    expect(remarks({ ...done, freezeReasons: new Map([[reason.id, reason]]) })).toEqual([]);
  });

  it('is a hard one only where freezes are not skipped', () => {
    expect(remarks(cadenceModel({}, { freezes: [close] }))).toEqual([]);
    expect(remarks(cadenceModel({ skipFreezes: false }, { freezes: [close] }))).toEqual([
      '1.0.0 ships in the hard freeze “Close”',
    ]);
  });

  it('is a version out of order beside that of another team’s cadence, never a double one', () => {
    const teams = [aTeam({ name: 'Pay' }), aTeam({ id: 'other', name: 'Wallet' })];
    const cadences = [aCadence(), aCadence({ id: 'b', teamId: 'other', sprintsPerRelease: 2 })];
    const first = generated(cadenceModel({}, { teams, cadences }), HORIZON);
    expect(remarks(first, 'b')).toEqual([
      '1.2.0 ships before 1.0.0 on Tue 3 Mar 2026, a lower version',
      '1.3.0 ships before 1.1.0 on Tue 28 Apr 2026, a lower version',
      '1.4.0 ships before 1.1.0 on Tue 28 Apr 2026, a lower version',
    ]);
    const both = generated(first, HORIZON, { cadenceId: 'b' });
    const versions = [...both.releases.values()].map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(remarks(both)).toEqual([
      '1.0.0 ships after 1.2.0 on Tue 3 Feb 2026, a higher version',
      '1.1.0 ships after 1.4.0 on Tue 31 Mar 2026, a higher version',
    ]);
  });

  it('is no hotfix, no version of another line, and none that is cancelled', () => {
    const later = { targetDate: '2026-05-01' };
    const releases = [
      aRelease({ ...later, id: 'a', version: '0.9.1', method: 'hotfix' }),
      aRelease({ ...later, id: 'b', version: 'A-1.0' }),
      aRelease({ ...later, id: 'c', version: '0.9.2', status: 'cancelled' }),
    ];
    expect(remarks(cadenceModel({ firstVersion: '1.0.0' }, { releases }))).toEqual([]);
  });
});
