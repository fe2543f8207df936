import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import type { Person } from '#shared/domain/records/people.ts';
import type { Product } from '#shared/domain/records/product.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import type { Runbook, RunbookSection, RunbookStep } from '#shared/domain/records/runbook.ts';
import { SETTINGS_ID, type Settings } from '#shared/domain/records/settings.ts';

/** Rows of one release (`r`, 4.2.0 of Payments) with a deployment (`d`) and a runbook (`b`). */

export const settings: Settings = {
  id: SETTINGS_ID,
  workspaceId: 'w',
  zone: 'Europe/Berlin',
  weekStart: 1,
  workingDays: [1, 2, 3, 4, 5],
};

export const product: Product = {
  id: 'p',
  key: 'PAY',
  name: 'Payments',
  versionScheme: 'semver',
  method: 'agile',
  rank: 'a0',
};

export const release = (over: Partial<Release> = {}): Release => ({
  id: 'r',
  productId: 'p',
  version: '4.2.0',
  name: 'Ledger export',
  method: 'agile',
  goal: '',
  status: 'planned',
  targetDate: '2026-12-11',
  ownerId: null,
  hotfixOfId: null,
  template: 'agile@1',
  hue: 1,
  ...over,
});

export const deployment = (over: Partial<Deployment> = {}): Deployment => ({
  id: 'd',
  releaseId: 'r',
  rank: 'a0',
  environment: 'Production',
  state: 'planned',
  windowDay: 0,
  windowStart: '22:00',
  windowEnd: '02:00',
  windowNights: 1,
  zone: 'Europe/Berlin',
  reserveMinutes: 15,
  ...over,
});

export const runbook: Runbook = { id: 'b', deploymentId: 'd', introduction: '' };

export const section = (over: Partial<RunbookSection> & { id: string }): RunbookSection => ({
  runbookId: 'b',
  rank: 'a0',
  kind: 'deployment',
  title: 'Deployment',
  ...over,
});

export const step = (over: Partial<RunbookStep> & { id: string }): RunbookStep => ({
  sectionId: 's1',
  rank: 'a0',
  kind: 'action',
  title: `Step ${over.id}`,
  ownerId: null,
  roleId: null,
  fixedStart: null,
  durationMinutes: 10,
  instructions: '',
  command: '',
  expected: '',
  stopIf: '',
  undo: '',
  undoMinutes: null,
  irreversible: false,
  ...over,
});

export const person = (over: Partial<Person> & { id: string }): Person => ({
  name: 'Mara Kovač',
  mail: null,
  telephone: null,
  zone: null,
  roleId: null,
  teamId: null,
  standInId: null,
  active: true,
  ...over,
});

export const item = (over: Partial<Item> & { id: string }): Item => ({
  productId: 'p',
  key: `PAY-${over.id}`,
  title: `Item ${over.id}`,
  description: '',
  type: 'feature',
  status: 'Done',
  statusCategory: 'done',
  priority: '',
  points: null,
  labels: [],
  components: [],
  assigneeId: null,
  parentId: null,
  sprintId: null,
  releaseMode: 'own',
  releaseId: 'r',
  rank: 'a0',
  breaking: false,
  hiddenFromNotes: false,
  wordingCustomer: '',
  wordingInternal: '',
  wordingSupport: '',
  resolvedAt: null,
  ...over,
});

export const block = (over: Partial<NotesBlock> & { id: string }): NotesBlock => ({
  releaseId: 'r',
  rank: 'a0',
  kind: 'text',
  text: '',
  group: '',
  itemId: null,
  editions: ['customer', 'internal', 'support'],
  aside: false,
  ...over,
});

/** A model of one release with a deployment and a runbook, and whatever else is given. */
export const releaseModel = (rows: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [settings],
    products: [product],
    releases: [release()],
    deployments: [deployment()],
    runbooks: [runbook],
    ...rows,
  });
