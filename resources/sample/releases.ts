import type { PhaseKind } from '#shared/domain/records/phase.ts';
import type { Method } from '#shared/domain/records/product.ts';
import type { ReleaseStatus } from '#shared/domain/records/release.ts';
import type { Initials } from './people.ts';

export interface SampleRelease {
  readonly product: 'PAY' | 'AND';
  readonly version: string;
  readonly name: string;
  readonly goal: string;
  readonly method: Method;
  readonly status: ReleaseStatus;
  readonly owner: Initials;
  readonly hue: 1 | 2 | 3 | 4;
  /** Days after the Monday of the current sprint, or `today`. */
  readonly day: number | 'today';
  readonly hotfixOf?: string;
  /** Comes so many working days after another release, or later. */
  readonly follows?: { readonly version: string; readonly days: number };
  /** Where it is tried out on the afternoon before. */
  readonly rehearsedOn?: string;
  /** Phases before this one are completed, it is active, those after are pending. */
  readonly phase: PhaseKind | 'over';
  /** How many items of the active phase's checklist are ticked. */
  readonly ticked: number;
}

/** A release in every phase, two that are over. */
export const SAMPLE_RELEASES: readonly SampleRelease[] = [
  {
    product: 'PAY',
    version: '4.1.0',
    name: 'Direct debit',
    goal: 'Collect from bank accounts in all of SEPA.',
    method: 'agile',
    status: 'released',
    owner: 'MK',
    hue: 1,
    day: -31,
    phase: 'over',
    ticked: 0,
  },
  {
    product: 'PAY',
    version: '4.1.1',
    name: 'Token refresh',
    goal: 'No card is charged twice after a token expires.',
    method: 'hotfix',
    status: 'released',
    owner: 'JL',
    hue: 4,
    day: -4,
    hotfixOf: '4.1.0',
    phase: 'review',
    ticked: 1,
  },
  {
    product: 'PAY',
    version: '4.2.0',
    name: 'Ledger export',
    goal: 'Finance teams close the month without us: SAF-T export for the EU launch.',
    method: 'agile',
    status: 'in-progress',
    owner: 'MK',
    hue: 1,
    day: 11,
    phase: 'preparation',
    ticked: 3,
  },
  {
    product: 'PAY',
    version: '4.3.0',
    name: 'Instant refunds',
    goal: 'Refund within a minute, for the Q1 churn target.',
    method: 'agile',
    status: 'in-progress',
    owner: 'MK',
    hue: 4,
    day: 30,
    phase: 'build',
    ticked: 2,
  },
  {
    product: 'PAY',
    version: '5.0.0',
    name: 'New checkout',
    goal: 'One page, one minute: checkout conversion up by four points.',
    method: 'waterfall',
    status: 'planned',
    owner: 'PR',
    hue: 2,
    day: 77,
    rehearsedOn: 'Staging',
    phase: 'planning',
    ticked: 2,
  },
  {
    product: 'AND',
    version: 'A-9.3',
    name: 'Passkeys',
    goal: 'Sign in without a password.',
    method: 'continuous',
    status: 'released',
    owner: 'YU',
    hue: 3,
    day: -24,
    phase: 'over',
    ticked: 0,
  },
  {
    product: 'AND',
    version: 'A-9.4',
    name: 'Android wallet',
    goal: 'Travel without surprises: cards by country, bills that split.',
    method: 'continuous',
    status: 'rolling-out',
    owner: 'YU',
    hue: 2,
    day: 'today',
    phase: 'deployment',
    ticked: 1,
  },
  {
    product: 'AND',
    version: 'A-9.5',
    name: 'Loyalty cards',
    goal: 'One app for every card in the pocket.',
    method: 'continuous',
    status: 'planned',
    owner: 'NO',
    hue: 3,
    day: 24,
    follows: { version: '4.2.0', days: 5 },
    phase: 'planning',
    ticked: 1,
  },
];

/** Number of a sprint → the version it feeds. Sprint 24 is the current one; each lasts two weeks. */
export const SAMPLE_FEEDS: ReadonlyMap<number, string> = new Map([
  [20, '4.1.0'],
  [21, '4.1.0'],
  [22, '4.2.0'],
  [23, '4.2.0'],
  [24, '4.2.0'],
  [25, '4.3.0'],
  [26, '4.3.0'],
  [27, '5.0.0'],
]);

export const SAMPLE_CURRENT_SPRINT = 24;
export const SAMPLE_SPRINTS = [20, 21, 22, 23, 24, 25, 26, 27] as const;
