import type { SectionKind, StepKind } from '#shared/domain/records/runbook.ts';
import type { Initials } from './people.ts';

export interface SampleStep {
  readonly title: string;
  readonly kind?: StepKind;
  readonly owner: Initials;
  readonly minutes: number;
  readonly fixedStart?: string;
  readonly instructions?: string;
  readonly command?: string;
  readonly expected?: string;
  readonly stopIf?: string;
  readonly undo?: string;
  readonly undoMinutes?: number;
  readonly irreversible?: boolean;
}

export interface SampleSection {
  readonly kind: SectionKind;
  readonly title: string;
  readonly steps: readonly SampleStep[];
}

export const SAMPLE_RUNBOOK_INTRODUCTION = `War room **+49 30 555 0142**, channel \`#release-night\`.
Nobody works alone: a second pair of eyes reads each command before it runs.
`;

/** Deployment night of 4.2.0: 26 steps, two hours and a half, one of them without a way back. */
export const SAMPLE_RUNBOOK: readonly SampleSection[] = [
  {
    kind: 'pre-deployment',
    title: 'Pre-deployment',
    steps: [
      {
        title: 'Everyone is on the call and says their name',
        kind: 'check',
        owner: 'MK',
        minutes: 5,
        expected: 'Release manager, engineering lead, QA lead and support answer.',
        stopIf: 'an owner or their stand-in is missing after 10 min',
      },
      {
        title: 'Release candidate is the one that QA signed',
        kind: 'check',
        owner: 'IN',
        minutes: 3,
        command: 'shipctl describe payments --digest',
        expected: 'sha256:9c41…, as in the sign-off',
      },
      {
        title: 'No incident is open, error rate is normal',
        kind: 'check',
        owner: 'BO',
        minutes: 4,
        command: 'obsctl slo payments --window 1h',
        expected: 'error rate below 0.1 %, p95 below 300 ms',
        stopIf: 'any service of the payment path burns its budget',
      },
      {
        title: 'Take a snapshot of the ledger database',
        owner: 'JL',
        minutes: 12,
        command: 'pgsnap create ledger --label before-4.2.0 --wait',
        expected: 'snapshot before-4.2.0 is complete and verified',
        undo: '`pgsnap delete ledger --label before-4.2.0`',
        undoMinutes: 1,
      },
      {
        title: 'Status page: maintenance begins',
        kind: 'communication',
        owner: 'SO',
        minutes: 2,
        instructions:
          'Use the text **“Ledger maintenance”**; subscribers get a mail by themselves.',
      },
      {
        title: 'Decision: go into the change',
        kind: 'decision',
        owner: 'MK',
        minutes: 3,
        instructions: 'Ask each lead by name. Silence is a no.',
      },
    ],
  },
  {
    kind: 'deployment',
    title: 'Deployment',
    steps: [
      {
        title: 'Pause the settlement jobs',
        owner: 'BO',
        minutes: 3,
        command: 'jobctl pause settlement-* --env production',
        expected: '7 jobs paused',
        undo: '`jobctl resume settlement-* --env production`',
        undoMinutes: 2,
      },
      {
        title: 'Put the ledger API into read-only',
        owner: 'JL',
        minutes: 4,
        command: 'flagctl set ledger.readonly on --env production',
        expected: 'banner on the status page, writes answer 503 with retry-after',
        undo: '`flagctl set ledger.readonly off --env production`',
        undoMinutes: 2,
      },
      {
        title: 'Migrate the ledger tables, online',
        owner: 'JL',
        minutes: 18,
        command: 'ledgerctl migrate --to 42 --online --max-lag 5s',
        expected: 'migrated 42/42, lag below 5 s',
        stopIf: 'lag is above 30 s for 2 min',
        undo: '`ledgerctl migrate --to 41`',
        undoMinutes: 22,
      },
      {
        title: 'Deploy 4.2.0 to the green environment',
        owner: 'BO',
        minutes: 10,
        command: 'shipctl deploy payments 4.2.0 --env production --slot green --wait',
        expected: '12 of 12 instances healthy',
        undo: '`shipctl stop payments --env production --slot green`',
        undoMinutes: 3,
      },
      {
        title: 'Compare configuration of blue and green',
        kind: 'check',
        owner: 'BO',
        minutes: 4,
        command: 'shipctl diff payments --slot blue --slot green --config',
        expected: 'only the lines that the change names',
      },
      {
        title: 'Switch 5 % of traffic to green',
        owner: 'BO',
        minutes: 3,
        command: 'routectl split payments --green 5',
        expected: 'green serves 5 % within a minute',
        undo: '`routectl split payments --green 0`',
        undoMinutes: 1,
      },
      {
        title: 'Error rate on green below 0.1 % for 10 min',
        kind: 'check',
        owner: 'IN',
        minutes: 10,
        command: 'obsctl watch payments --slot green --for 10m',
        stopIf: 'error rate is above 0.5 % for one minute',
      },
      {
        title: 'Decision: go to 100 %',
        kind: 'decision',
        owner: 'MK',
        minutes: 3,
      },
      {
        title: 'Switch all traffic to green, writes on',
        owner: 'BO',
        minutes: 5,
        command:
          'routectl split payments --green 100 && flagctl set ledger.readonly off --env production',
        expected: 'blue drains to zero, writes answer 200',
        undo: '`routectl split payments --green 0`',
        undoMinutes: 3,
      },
      {
        title: 'Resume the settlement jobs',
        owner: 'BO',
        minutes: 3,
        command: 'jobctl resume settlement-* --env production',
        expected: '7 jobs running, no backlog older than 90 min',
        undo: '`jobctl pause settlement-* --env production`',
        undoMinutes: 2,
      },
      {
        title: 'Decision: drop the old ledger table',
        kind: 'decision',
        owner: 'MK',
        minutes: 3,
        instructions: 'From the next step on there is **no way back** to 4.1.1. Both leads sign.',
      },
      {
        title: 'Drop ledger_v1',
        owner: 'JL',
        minutes: 2,
        command: 'ledgerctl drop ledger_v1 --confirm ledger_v1',
        expected: 'ledger_v1 dropped, 41 GB freed',
        irreversible: true,
      },
    ],
  },
  {
    kind: 'verification',
    title: 'Verification',
    steps: [
      {
        title: 'Pay, capture and refund with a real card',
        kind: 'check',
        owner: 'IN',
        minutes: 8,
        instructions:
          '1. Pay **1.00 EUR** with the test merchant’s Visa.\n2. Capture it.\n3. Refund half of it.',
        expected: 'three ledger entries, balance 0.50 EUR',
      },
      {
        title: 'Export a month as SAF-T',
        kind: 'check',
        owner: 'TA',
        minutes: 6,
        command: 'ledgerctl export --format saf-t --month 2026-10 --merchant demo --validate',
        expected: 'valid against schema 1.04',
      },
      {
        title: 'Ledger sums equal the processor’s',
        kind: 'check',
        owner: 'JL',
        minutes: 10,
        command: 'ledgerctl reconcile --since "2 hours ago"',
        expected: 'difference 0.00 in every currency',
      },
      { title: 'Release is live', kind: 'milestone', owner: 'MK', minutes: 0 },
    ],
  },
  {
    kind: 'communications',
    title: 'Communications',
    steps: [
      {
        title: 'Status page: maintenance is over',
        kind: 'communication',
        owner: 'SO',
        minutes: 2,
      },
      {
        title: 'Tell support what changed and what to watch',
        kind: 'communication',
        owner: 'SO',
        minutes: 3,
        instructions: 'Send the **support edition** of the notes and the list of known issues.',
      },
    ],
  },
  {
    kind: 'rollback',
    title: 'Rollback',
    steps: [
      {
        title: 'Say on the call and on the status page that we roll back',
        kind: 'communication',
        owner: 'MK',
        minutes: 3,
      },
      {
        title: 'Blue serves all traffic, payments go through',
        kind: 'check',
        owner: 'IN',
        minutes: 8,
        command: 'routectl status payments && obsctl slo payments --window 10m',
        expected: 'blue 100 %, error rate below 0.1 %',
      },
    ],
  },
];
