import type { ModelRows } from '#shared/domain/model/model.ts';
import type { RecordOf } from '#shared/domain/records/index.ts';
import {
  aChecklistItem,
  aDependency,
  aDeployment,
  aNotesBlock,
  anImportBase,
  anImportSource,
  anItem,
  anItemRelease,
  aPerson,
  aPhase,
  aProduct,
  aRelease,
  aRole,
  aRunbook,
  aSection,
  aSprint,
  aSprintFeed,
  aStep,
  aTeam,
} from './builders.ts';

/** Rows of every table, small enough to look at: all of them hang together. */
export const fullRows: Partial<ModelRows & { importBases: readonly RecordOf<'importBases'>[] }> = {
  roles: [aRole(), aRole({ id: 'qa', name: 'QA lead', rank: 'a1' })],
  teams: [aTeam()],
  people: [
    aPerson({ name: 'Ben Okafor', roleId: 'a-role', teamId: 'a-team' }),
    aPerson({ id: 'sam', name: 'Sam Lee', standInId: 'a-person' }),
  ],
  products: [aProduct(), aProduct({ id: 'wallet', key: 'WAL', name: 'Wallet', rank: 'a1' })],
  releases: [
    aRelease({ ownerId: 'a-person' }),
    aRelease({ id: 'hotfix', version: '4.2.1', method: 'hotfix', hotfixOfId: 'a-release' }),
  ],
  deployments: [aDeployment()],
  phases: [aPhase(), aPhase({ id: 'review', kind: 'review', rank: 'a1' })],
  checklistItems: [aChecklistItem({ roleId: 'qa' }), aChecklistItem({ id: 'other', rank: 'a1' })],
  sprints: [aSprint({ teamId: 'a-team' }), aSprint({ id: 'next', name: 'Sprint 42' })],
  sprintFeeds: [aSprintFeed()],
  items: [
    anItem({ sprintId: 'a-sprint', labels: ['ledger', 'csv'], points: 3 }),
    anItem({ id: 'another-item', key: 'PAY-2', parentId: 'an-item', assigneeId: 'sam' }),
    anItem({ id: 'third', key: 'PAY-3', releaseMode: 'own', releaseId: 'hotfix' }),
  ],
  itemReleases: [anItemRelease()],
  dependencies: [aDependency()],
  runbooks: [aRunbook()],
  runbookSections: [aSection(), aSection({ id: 'rollback', kind: 'rollback', title: 'Rollback' })],
  runbookSteps: [aStep({ ownerId: 'sam' }), aStep({ id: 'second', rank: 'a1', undoMinutes: 5 })],
  notesBlocks: [aNotesBlock(), aNotesBlock({ id: 'entry', kind: 'entry', itemId: 'third' })],
  importSources: [anImportSource()],
  importBases: [anImportBase(), anImportBase({ id: 'gone', externalId: '10002', itemId: 'gone' })],
};
