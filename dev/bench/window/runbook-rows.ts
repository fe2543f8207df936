import type { ModelRows } from '#shared/domain/model/model.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import {
  aDeployment,
  aPerson,
  aProduct,
  aRelease,
  aRunbook,
  aSection,
  aStep,
  theSettings,
} from '#test/support/builders.ts';

const SECTIONS = ['pre-deployment', 'communications', 'deployment', 'verification'] as const;
const INSTRUCTIONS = `In rehearsal it took **11 min**. Watch:

1. replication lag
2. locks, with \`select * from pg_locks\`

More in [the handbook](https://handbook.example.com/ledger).`;

/** Releases that each have a runbook, of so many steps; the release's id is the number. */
export function runbookRows(counts: readonly number[]): Partial<ModelRows> {
  const ids = counts.map(String);
  const sections = ids.flatMap((releaseId) =>
    SECTIONS.map((kind, n) =>
      aSection({
        id: `${releaseId} ${kind}`,
        runbookId: releaseId,
        kind,
        rank: `a${n}`,
        title: kind,
      }),
    ),
  );
  return {
    settings: [theSettings()],
    people: [aPerson({ id: 'person-000000' })],
    products: [aProduct()],
    releases: ids.map((id) => aRelease({ id, version: `${id}.0.0` })),
    deployments: ids.map((id) => aDeployment({ id, releaseId: id })),
    runbooks: ids.map((id) => aRunbook({ id, deploymentId: id })),
    runbookSections: sections,
    runbookSteps: counts.flatMap(stepsOf),
  };
}

function stepsOf(count: number) {
  const ranks = ranksBetween(null, null, count);
  return ranks.map((rank, n) =>
    aStep({
      id: `${count} ${n}`,
      sectionId: `${count} ${SECTIONS[Math.floor((n * SECTIONS.length) / count)]}`,
      rank,
      title: `Migrate shard ${n + 1} of the ledger, online`,
      ownerId: 'person-000000',
      durationMinutes: 1 + (n % 5),
      instructions: n % 3 === 0 ? INSTRUCTIONS : '',
      command: n % 2 === 0 ? `ledgerctl migrate --shard ${n + 1} --online --max-lag 5s` : '',
      expected: 'Migrated, lag below 5 s.',
      undo: n % 2 === 0 ? `ledgerctl migrate --shard ${n + 1} --back` : '',
    }),
  );
}
