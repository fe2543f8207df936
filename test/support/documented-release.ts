import type { RunbookStep } from '#shared/domain/records/runbook.ts';
import {
  block,
  item,
  person,
  release,
  releaseModel,
  runbook,
  section,
  step,
} from './release-rows.ts';

/** A release a week before it ships, with a runbook, notes and checklists worth printing. */

const people = [
  person({
    id: 'mara',
    name: 'Mara Kovač',
    telephone: '+49 171 555 0101',
    roleId: 'rm',
    standInId: 'jonas',
  }),
  person({
    id: 'jonas',
    name: 'Jonas Lindqvist',
    telephone: '+49 171 555 0102',
    roleId: 'el',
    standInId: 'bo',
  }),
  person({ id: 'bo', name: 'Bo Ohlsson' }),
  person({
    id: 'ines',
    name: 'Ines Novak',
    telephone: '+49 171 555 0103',
    roleId: 'qa',
    standInId: 'tarek',
  }),
  person({ id: 'tarek', name: 'Tarek Aziz' }),
  person({ id: 'sofia', name: 'Sofia Lind', roleId: 'su' }),
];

const roles = [
  { id: 'rm', name: 'Release manager', rank: 'a0' },
  { id: 'el', name: 'Engineering lead', rank: 'a1' },
  { id: 'qa', name: 'QA lead', rank: 'a2' },
  { id: 'su', name: 'Support', rank: 'a3' },
];

const sections = [
  section({ id: 's1', rank: 'a1', kind: 'pre-deployment', title: 'Before the deployment' }),
  section({ id: 's2', rank: 'a2', kind: 'communications', title: 'Tell everyone' }),
  section({ id: 's3', rank: 'a3', kind: 'deployment', title: 'Deployment' }),
  section({ id: 's4', rank: 'a4', kind: 'verification', title: 'Verification' }),
  section({ id: 's5', rank: 'a5', kind: 'rollback', title: 'Rollback' }),
];

type Written = Partial<RunbookStep> & Pick<RunbookStep, 'title'>;

const steps: Record<string, Written[]> = {
  s1: [
    {
      title: 'Everyone is in the war room, and can sign in',
      kind: 'check',
      ownerId: 'mara',
      durationMinutes: 10,
      expected: 'Every owner of a step has answered.',
    },
    {
      title: 'Take a backup and read it back',
      ownerId: 'jonas',
      durationMinutes: 45,
      command:
        'pg_dump --format=custom --file=/backup/ledger-4.1.3.dump ledger\npg_restore --list /backup/ledger-4.1.3.dump | wc -l',
      expected: 'At least 4,200 lines.',
      undo: 'Nothing to undo.',
      undoMinutes: 0,
    },
  ],
  s2: [
    {
      title: 'Status page: maintenance begins',
      kind: 'communication',
      ownerId: 'sofia',
      durationMinutes: 2,
      fixedStart: '23:00',
    },
  ],
  s3: [
    {
      title: 'Put the API into read-only',
      ownerId: 'jonas',
      durationMinutes: 4,
      command: 'flagctl set api.readonly on --env production',
      expected: 'Banner on status page, writes answer 503 with retry-after.',
      undo: '`flagctl set api.readonly off --env production`, then tell support.',
      undoMinutes: 2,
    },
    {
      title: 'Migrate the ledger tables, online',
      ownerId: 'jonas',
      durationMinutes: 12,
      instructions:
        'In rehearsal it took **11 min**. Watch:\n\n1. replication lag\n2. locks, with `select * from pg_locks`\n\nMore in [the handbook](https://handbook.example.com/ledger).',
      command: 'ledgerctl migrate --to 42 --online --max-lag 5s',
      expected: 'migrated 42/42, lag below 5 s.',
      stopIf: 'lag is above 30 s for 2 min.',
      undo: 'Only while nobody writes:\n```\nledgerctl migrate --to 41\n```',
      undoMinutes: 22,
    },
    {
      title: 'Switch 5 % of traffic to green',
      ownerId: 'bo',
      roleId: 'qa',
      durationMinutes: 3,
      command:
        'kubectl --context production-eu-central-1 --namespace payments set image deployment/ledger-export ledger-export=registry.example.com/payments/ledger-export:4.2.0@sha256:2f5d0c9d6c3b4e0e8a7f1b2c3d4e5f60718293a4b5c6d7e8f9010203040506070',
    },
    {
      title: 'Error rate below 0.1 % for 10 min',
      kind: 'check',
      ownerId: 'ines',
      durationMinutes: 10,
    },
    { title: 'Go to 100 %, and on to 3.6', kind: 'decision', ownerId: 'mara', durationMinutes: 5 },
    {
      title: 'Drop ledger_v1',
      ownerId: 'jonas',
      durationMinutes: 2,
      irreversible: true,
      instructions: 'Only after the decision in 3.5 stands as go.',
    },
    { title: 'New version is live', kind: 'milestone', roleId: 'rm', durationMinutes: 0 },
  ],
  s4: [
    {
      title: 'Smoke tests in production',
      kind: 'check',
      ownerId: 'ines',
      durationMinutes: 15,
      expected: 'Every test passes.',
      stopIf: 'a test of a main journey fails twice.',
    },
  ],
  s5: [
    { title: 'Announce the rollback', kind: 'communication', ownerId: 'mara', durationMinutes: 3 },
    {
      title: 'Previous version serves traffic',
      kind: 'check',
      ownerId: 'ines',
      durationMinutes: 10,
    },
  ],
};

const items = [
  item({
    id: '101',
    rank: 'a1',
    title: 'Export the ledger as CSV',
    wordingCustomer: 'Export your ledger as **CSV**, with every column you see.',
    wordingSupport:
      'Customers find it under *Ledger → Export*.\n\nExports over 100 MB arrive by mail.',
  }),
  item({ id: '102', rank: 'a2', title: 'Pay several invoices at once' }),
  item({ id: '103', rank: 'a3', type: 'Bug', title: 'Totals of months with 31 days' }),
  item({
    id: '104',
    rank: 'a4',
    type: 'Bug',
    title: 'API: amounts are strings now',
    breaking: true,
    wordingCustomer:
      'Amounts in the API are **strings** now. See [the guide](https://docs.example.com/amounts).',
  }),
  item({ id: '105', rank: 'a5', type: 'Task', title: 'Upgrade the base image' }),
  item({ id: '106', rank: 'a6', type: 'Bug', title: 'Internal shortcut', hiddenFromNotes: true }),
];

const notesBlocks = [
  block({
    id: 'n1',
    rank: 'a1',
    kind: 'introduction',
    text: 'Your ledger leaves the house: **export** is here.',
    editions: ['customer'],
  }),
  block({ id: 'n2', rank: 'a2', kind: 'section', text: 'Breaking changes', group: 'breaking' }),
  block({ id: 'n3', rank: 'a3', kind: 'entry', itemId: '104', group: 'breaking' }),
  block({ id: 'n4', rank: 'a4', kind: 'section', text: 'New', group: 'features' }),
  block({ id: 'n5', rank: 'a5', kind: 'entry', itemId: '101', group: 'features' }),
  block({ id: 'n6', rank: 'a6', kind: 'entry', itemId: '102', group: 'features' }),
  block({ id: 'n7', rank: 'a7', kind: 'section', text: 'Fixed', group: 'fixes' }),
  block({ id: 'n8', rank: 'a8', kind: 'entry', itemId: '103', group: 'fixes' }),
  block({ id: 'n9', rank: 'a9', kind: 'entry', itemId: '106', group: 'fixes' }),
  block({ id: 'n10', rank: 'aA', kind: 'section', text: 'Other changes', group: 'other' }),
  block({
    id: 'n11',
    rank: 'aB',
    kind: 'entry',
    itemId: '105',
    group: 'other',
    editions: ['internal'],
  }),
  block({
    id: 'n12',
    rank: 'aC',
    text: '## Known issues\n\n- Exports of archived years take a minute.',
  }),
];

const phase = {
  releaseId: 'r',
  offsetUnit: 'calendar',
  pinnedStart: null,
  pinnedEnd: null,
} as const;
const phases = [
  {
    ...phase,
    id: 'p1',
    kind: 'planning',
    rank: 'a0',
    status: 'completed',
    startOffset: -28,
    endOffset: -22,
  },
  {
    ...phase,
    id: 'p3',
    kind: 'preparation',
    rank: 'a1',
    status: 'active',
    startOffset: -7,
    endOffset: -1,
  },
  {
    ...phase,
    id: 'p5',
    kind: 'review',
    rank: 'a2',
    status: 'pending',
    startOffset: 1,
    endOffset: 8,
  },
] as const;

const open = {
  personId: null,
  required: true,
  dueUnit: 'calendar',
  pinnedDue: null,
  state: 'open',
  reason: '',
  evidence: '',
  doneById: null,
  doneAt: null,
} as const;
const checklistItems = [
  {
    ...open,
    id: 'c1',
    phaseId: 'p1',
    rank: 'a0',
    title: 'Goal agreed with product',
    roleId: 'rm',
    dueOffset: -25,
    state: 'done',
    doneById: 'mara',
    doneAt: '2026-11-16T09:12:00Z',
    evidence: 'Minutes of 16 Nov, page 2',
  },
  {
    ...open,
    id: 'c2',
    phaseId: 'p3',
    rank: 'a0',
    title: 'Runbook rehearsed on staging',
    roleId: 'el',
    personId: 'jonas',
    dueOffset: -3,
  },
  {
    ...open,
    id: 'c3',
    phaseId: 'p3',
    rank: 'a1',
    title: 'Support has read the notes',
    roleId: 'su',
    dueOffset: -2,
    required: false,
  },
  {
    ...open,
    id: 'c4',
    phaseId: 'p3',
    rank: 'a2',
    title: 'Translations checked',
    roleId: 'qa',
    dueOffset: -2,
    state: 'not-applicable',
    reason: 'English only this time',
  },
] as const;

export const documented = release({
  ownerId: 'mara',
  goal: 'Customers take their ledger with them.',
});

export const documentedModel = releaseModel({
  releases: [documented],
  people,
  roles,
  runbooks: [
    {
      ...runbook,
      introduction:
        'War room **+49 30 555 0142**, #release-night.\n\nWe turn back when a check fails twice.',
    },
  ],
  runbookSections: sections,
  runbookSteps: Object.entries(steps).flatMap(([sectionId, list]) =>
    list.map((over, i) => step({ id: `${sectionId}-${i}`, rank: `a${i}`, sectionId, ...over })),
  ),
  items,
  notesBlocks,
  phases: [...phases],
  checklistItems: [...checklistItems],
});

export const AS_OF = '2026-12-04T13:05:00Z';
