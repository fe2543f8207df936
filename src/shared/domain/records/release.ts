import type { Row } from './fields.ts';
import { choice, date, id, integer, nullable, rank, ref, text, wallTime, zone } from './fields.ts';
import { OFFSET_UNITS } from './phase.ts';
import { METHODS } from './product.ts';
import { table } from './table.ts';

export const RELEASE_STATUSES = [
  'planned',
  'in-progress',
  'rolling-out',
  'released',
  'rolled-back',
  'cancelled',
] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/** How a release follows another: so many days after it or more, exactly so many, or the same day. */
export const FOLLOW_MODES = ['at-least', 'exactly', 'same-day'] as const;

/**
 * `hue` is the release's quiet colour in calendar and board, 1 to 4 (`release/hues.ts`). Its scope is locked
 * `lockDaysBefore` calendar days before the target date; `null` is never.
 */
export const releases = table('model', {
  id: id(),
  productId: ref('products'),
  version: text(80),
  name: text(200),
  method: choice(METHODS),
  goal: text(2000),
  status: choice(RELEASE_STATUSES),
  targetDate: nullable(date()),
  ownerId: nullable(ref('people')),
  hotfixOfId: nullable(ref('releases')),
  /** The template it was made from, as `agile@1`. */
  template: text(80),
  hue: integer(1, 4),
  lockDaysBefore: nullable(integer(0, 3650)),
});
export type Release = Row<typeof releases.fields>;

/**
 * A release that follows another: a constraint, not a derivation, since each keeps its own target
 * date. A release follows at most one. On the same day, `days` says nothing.
 */
export const follows = table('model', {
  id: id(),
  releaseId: ref('releases'),
  leaderId: ref('releases'),
  mode: choice(FOLLOW_MODES),
  days: integer(0, 3650),
  unit: choice(OFFSET_UNITS),
});
export type Follow = Row<typeof follows.fields>;

export const DEPLOYMENT_STATES = [
  'planned',
  'live',
  'deployed',
  'rolled-back',
  'abandoned',
] as const;

/**
 * One deployment of a release. The window is a rule, not an instant: it starts `windowDay` days
 * after the release's target date at `windowStart` and ends `windowNights` days later at
 * `windowEnd`, both on the wall of `zone`. No start means no window yet.
 */
export const deployments = table('model', {
  id: id(),
  releaseId: ref('releases'),
  rank: rank(),
  environment: text(200),
  state: choice(DEPLOYMENT_STATES),
  windowDay: integer(-3650, 3650),
  windowStart: nullable(wallTime()),
  windowEnd: nullable(wallTime()),
  windowNights: integer(0, 30),
  zone: zone(),
  reserveMinutes: integer(0, 10_000),
});
export type Deployment = Row<typeof deployments.fields>;
