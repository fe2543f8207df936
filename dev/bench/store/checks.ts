import { readWorkspace } from '#main/workspace/index.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { compare, timed } from '../compare.ts';
import { bigFile, must } from '../data.ts';
import type { Row } from '../row.ts';

const RELEASE = 'release-000010';
const NOW = { now: '2026-11-23T09:00:00Z', today: '2026-11-23' };

export const checks: Row = {
  name: 'checks',
  what: 'preflight checks on one release',
  size: '10,000 items in the workspace',
  against: 'reading the model once',
  async measure(bench) {
    const file = bigFile(bench);
    const compared = await compare(
      () => {
        // A model that was just read has nothing derived yet.
        const { model } = must(readWorkspace(file));
        return timed(() => check(model));
      },
      () => timed(() => must(readWorkspace(file))),
    );
    return [{ unit: 'ms', target: 1, ...compared }];
  },
};

function check(model: Model): void {
  const release = model.releases.get(RELEASE);
  if (!release) throw new Error(`There is no ${RELEASE}`);
  runChecks({ model, release, ...NOW });
}
