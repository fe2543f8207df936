import { expect, it } from 'vitest';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import {
  deployment,
  person,
  release,
  releaseModel,
  runbook,
  section,
  step,
} from '#test/support/release-rows.ts';

const roles = [
  { id: 'el', name: 'Engineering lead', rank: 'a0' },
  { id: 'qa', name: 'iOS lead', rank: 'a1' },
];
const people = [
  person({ id: 'mara', name: 'Mara' }),
  person({ id: 'jonas', name: 'Jonas', roleId: 'el' }),
  person({ id: 'bo', name: 'Bo' }),
  person({ id: 'tarek', name: 'Tarek' }),
];

/** Who is to do what, by name, as the document's table of people says. */
function wordsFor(
  ownerId: string,
  owners: readonly (string | null)[],
  roleIds: (string | null)[] = [],
) {
  const owned = release({ ownerId });
  const model = releaseModel({
    releases: [owned],
    people,
    roles,
    deployments: [deployment({})],
    runbooks: [runbook],
    runbookSections: [section({ id: 's1' })],
    runbookSteps: owners.map((owner, i) =>
      step({ id: `${i}`, rank: `a${i}`, ownerId: owner, roleId: roleIds[i] ?? null }),
    ),
  });
  return runbookDocument(model, owned, '2026-12-04T13:05:00Z')
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'people' ? block.rows : []))
    .map(({ name, role }) => [name, role]);
}

it('says what somebody without a role is needed for', () => {
  expect(wordsFor('mara', ['bo', 'tarek', 'bo'])).toEqual([
    ['Mara', 'Release owner'],
    ['Bo', 'Owns 2 steps'],
    ['Tarek', 'Owns 1 step'],
  ]);
  expect(wordsFor('mara', ['mara'])).toEqual([['Mara', 'Release owner, owns 1 step']]);
});

it('says the steps beside the role', () => {
  expect(wordsFor('jonas', [null])).toEqual([['Jonas', 'Engineering lead, release owner']]);
  expect(wordsFor('mara', ['jonas', 'jonas'])[1]).toEqual([
    'Jonas',
    'Engineering lead, owns 2 steps',
  ]);
});

it('takes the role of their steps for those who have none of their own', () => {
  expect(wordsFor('mara', ['bo', 'jonas'], ['qa', 'qa']).slice(1)).toEqual([
    ['Bo', 'iOS lead, owns 1 step'],
    ['Jonas', 'Engineering lead, owns 1 step'],
  ]);
});
