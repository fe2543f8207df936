import type { RecordOf } from '#shared/domain/records/index.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import type { WorkCalendar } from '#shared/lib/dates.ts';

/** Monday to Friday, and no holiday. */
export const WEEKDAYS: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set() };

/**
 * One builder for every record, with sensible defaults: `anItem({ points: 3 })`. The default ids
 * fit together: an item lies in the default product, a step in the default section, and so on.
 */
const builder =
  <R>(defaults: R) =>
  (over: Partial<R> = {}): R => ({ ...defaults, ...over });

export const theSettings = builder<RecordOf<'settings'>>({
  id: SETTINGS_ID,
  workspaceId: 'a-workspace',
  zone: 'Europe/Berlin',
  weekStart: 1,
  workingDays: [1, 2, 3, 4, 5],
});

export const aRole = builder<RecordOf<'roles'>>({
  id: 'a-role',
  name: 'Release manager',
  rank: 'a0',
});

export const aTeam = builder<RecordOf<'teams'>>({ id: 'a-team', name: 'Ledger', rank: 'a0' });

export const aPerson = builder<RecordOf<'people'>>({
  id: 'a-person',
  name: 'Mara Kovač',
  mail: null,
  telephone: null,
  zone: null,
  roleId: null,
  teamId: null,
  standInId: null,
  active: true,
});

export const aProduct = builder<RecordOf<'products'>>({
  id: 'a-product',
  key: 'PAY',
  name: 'Payments',
  versionScheme: 'semver',
  method: 'agile',
  rank: 'a0',
});

export const aRelease = builder<RecordOf<'releases'>>({
  id: 'a-release',
  productId: 'a-product',
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
  lockDaysBefore: null,
});

export const aFollow = builder<RecordOf<'follows'>>({
  id: 'a-follow',
  releaseId: 'another-release',
  leaderId: 'a-release',
  mode: 'at-least',
  days: 1,
  unit: 'working',
});

export const anAnnouncement = builder<RecordOf<'announcements'>>({
  id: 'an-announcement',
  releaseId: 'a-release',
  audience: 'Support',
  channel: 'Mail',
  text: '',
  plannedOffset: -5,
  plannedUnit: 'working',
  sentOn: null,
  sentById: null,
  toldDate: null,
});

export const aDeployment = builder<RecordOf<'deployments'>>({
  id: 'a-deployment',
  releaseId: 'a-release',
  rank: 'a0',
  environment: 'Production',
  state: 'planned',
  windowDay: 0,
  windowStart: '22:00',
  windowEnd: '02:00',
  windowNights: 1,
  zone: 'Europe/Berlin',
  reserveMinutes: 15,
});

export const aPhase = builder<RecordOf<'phases'>>({
  id: 'a-phase',
  releaseId: 'a-release',
  kind: 'preparation',
  rank: 'a0',
  status: 'pending',
  startOffset: -10,
  endOffset: -1,
  offsetUnit: 'working',
  pinnedStart: null,
  pinnedEnd: null,
});

export const aChecklistItem = builder<RecordOf<'checklistItems'>>({
  id: 'a-checklist-item',
  phaseId: 'a-phase',
  rank: 'a0',
  title: 'Release notes written',
  roleId: null,
  personId: null,
  required: true,
  dueOffset: -3,
  dueUnit: 'working',
  pinnedDue: null,
  state: 'open',
  reason: '',
  evidence: '',
  doneById: null,
  doneAt: null,
});

export const aSprint = builder<RecordOf<'sprints'>>({
  id: 'a-sprint',
  teamId: null,
  name: 'Sprint 41',
  goal: '',
  state: 'future',
  startDate: null,
  endDate: null,
  committedPoints: null,
  completedPoints: null,
  reckoned: false,
});

export const aSprintFeed = builder<RecordOf<'sprintFeeds'>>({
  id: 'a-sprint-feed',
  sprintId: 'a-sprint',
  releaseId: 'a-release',
});

/** The everyday rhythm: two-week sprints, every fourth ends in a release on Tuesday night. */
export const aCadence = builder<RecordOf<'cadences'>>({
  id: 'a-cadence',
  teamId: 'a-team',
  productId: null,
  firstStart: '2026-01-05',
  sprintDays: 14,
  coolDownDays: 0,
  sprintsPerRelease: 4,
  releaseAfterDays: 1,
  weekday: 2,
  lockDaysBefore: 7,
  windowStart: '22:00',
  windowEnd: '02:00',
  zone: 'Europe/Berlin',
  skipFreezes: true,
  firstVersion: null,
  bump: 'minor',
});

export const anItem = builder<RecordOf<'items'>>({
  id: 'an-item',
  productId: 'a-product',
  key: 'PAY-1',
  title: 'Export the ledger as CSV',
  description: '',
  type: 'feature',
  status: 'To do',
  statusCategory: 'to-do',
  priority: '',
  points: null,
  labels: [],
  components: [],
  assigneeId: null,
  parentId: null,
  sprintId: null,
  releaseMode: 'inherit',
  releaseId: null,
  rank: 'a0',
  breaking: false,
  hiddenFromNotes: false,
  wordingCustomer: '',
  wordingInternal: '',
  wordingSupport: '',
  resolvedAt: null,
});

export const anItemRelease = builder<RecordOf<'itemReleases'>>({
  id: 'an-item-release',
  itemId: 'an-item',
  releaseId: 'a-release',
});

export const aDependency = builder<RecordOf<'dependencies'>>({
  id: 'a-dependency',
  blockerId: 'an-item',
  blockedId: 'another-item',
});

export const aRunbook = builder<RecordOf<'runbooks'>>({
  id: 'a-runbook',
  deploymentId: 'a-deployment',
  introduction: '',
});

export const aSection = builder<RecordOf<'runbookSections'>>({
  id: 'a-section',
  runbookId: 'a-runbook',
  rank: 'a0',
  kind: 'deployment',
  title: 'Deployment',
});

export const aStep = builder<RecordOf<'runbookSteps'>>({
  id: 'a-step',
  sectionId: 'a-section',
  rank: 'a0',
  kind: 'action',
  title: 'Switch traffic to green',
  ownerId: null,
  roleId: null,
  fixedDay: 0,
  fixedStart: null,
  durationMinutes: 10,
  instructions: '',
  command: '',
  expected: '',
  stopIf: '',
  undo: '',
  undoMinutes: null,
  irreversible: false,
});

export const aNotesBlock = builder<RecordOf<'notesBlocks'>>({
  id: 'a-notes-block',
  releaseId: 'a-release',
  rank: 'a0',
  kind: 'text',
  text: '',
  group: '',
  itemId: null,
  editions: ['customer', 'internal', 'support'],
  aside: false,
});

export const anImportSource = builder<RecordOf<'importSources'>>({
  id: 'an-import-source',
  kind: 'jira',
  name: 'Jira PAY',
  project: 'PAY',
  productId: 'a-product',
  lastImportedAt: null,
});

export const aMissingItem = builder<RecordOf<'missingItems'>>({
  id: 'a-missing-item',
  sourceId: 'an-import-source',
  itemId: 'an-item',
});

export const anImportHeader = builder<RecordOf<'importHeaders'>>({
  id: 'an-import-header',
  sourceId: 'an-import-source',
  columns: ['Summary'],
});

export const anImportBase = builder<RecordOf<'importBases'>>({
  id: 'an-import-base',
  headerId: 'an-import-header',
  externalId: '10001',
  itemId: 'an-item',
  values: ['Export the ledger as CSV'],
});

export const aHoliday = builder<RecordOf<'holidays'>>({
  id: 'a-holiday',
  date: '2026-12-25',
  name: 'Christmas Day',
  uid: null,
});

export const aLeave = builder<RecordOf<'leaves'>>({
  id: 'a-leave',
  personId: 'a-person',
  startDate: '2026-12-14',
  endDate: '2026-12-18',
  note: '',
});

/** The year’s end, hard, for everything. */
export const aFreeze = builder<RecordOf<'freezes'>>({
  id: 'a-freeze',
  title: 'Year-end freeze',
  kind: 'hard',
  startDate: '2026-12-18',
  startTime: '18:00',
  endDate: '2027-01-04',
  endTime: '06:00',
  zone: 'Europe/Berlin',
  rule: '',
  exceptDates: [],
  productId: null,
  environment: '',
  uid: null,
});

export const aFreezeReason = builder<RecordOf<'freezeReasons'>>({
  id: 'a-freeze-reason',
  freezeId: 'a-freeze',
  deploymentId: 'a-deployment',
  startDate: '2026-12-18',
  reason: 'The bank asked for it',
});

export const aDateMark = builder<RecordOf<'dateMarks'>>({
  id: 'a-date-mark',
  title: 'Trade fair',
  kind: 'fair',
  startDate: '2026-11-10',
  endDate: '2026-11-12',
  productId: null,
});
