import { z } from '#shared/lib/zod.ts';
import type { Row } from './fields.ts';
import {
  choice,
  DATE,
  date,
  id,
  list,
  name,
  nullable,
  ref,
  text,
  wallTime,
  zone,
} from './fields.ts';
import { table } from './table.ts';

/** A day on which nobody works, in the whole workspace. `uid` names it in the file it came from. */
export const holidays = table('model', {
  id: id(),
  date: date(),
  name: name(),
  uid: nullable(text(1000)),
});
export type Holiday = Row<typeof holidays.fields>;

/** Days on which a person is away, both included. */
export const leaves = table('model', {
  id: id(),
  personId: ref('people'),
  startDate: date(),
  endDate: date(),
  note: text(500),
});
export type Leave = Row<typeof leaves.fields>;

export const FREEZE_KINDS = ['hard', 'soft'] as const;
export type FreezeKind = (typeof FREEZE_KINDS)[number];

/**
 * A time in which nothing is deployed: from `startTime` on `startDate` to `endTime` on `endDate`, on
 * the wall of `zone`. `rule` repeats it (an RFC 5545 RRULE without its name, `FREQ=WEEKLY`), empty
 * is once; the repetitions that start on one of `exceptDates` are left out. No product is all of
 * them, an empty environment every one.
 */
export const freezes = table('model', {
  id: id(),
  title: name(),
  kind: choice(FREEZE_KINDS),
  startDate: date(),
  startTime: wallTime(),
  endDate: date(),
  endTime: wallTime(),
  zone: zone(),
  rule: text(1000),
  exceptDates: list(z.string().regex(DATE)),
  productId: nullable(ref('products')),
  environment: text(200),
  uid: nullable(text(1000)),
});
export type Freeze = Row<typeof freezes.fields>;

/** Why a deployment stands in a soft freeze all the same: of the repetition that starts on a date. */
export const freezeReasons = table('model', {
  id: id(),
  freezeId: ref('freezes'),
  deploymentId: ref('deployments'),
  startDate: date(),
  reason: text(2000),
});
export type FreezeReason = Row<typeof freezeReasons.fields>;

export const MARK_KINDS = ['fair', 'contract', 'quarter-end', 'other'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A date that others set: a fair, a contract, the end of a quarter. Both days are included. */
export const dateMarks = table('model', {
  id: id(),
  title: name(),
  kind: choice(MARK_KINDS),
  startDate: date(),
  endDate: date(),
  productId: nullable(ref('products')),
});
export type DateMark = Row<typeof dateMarks.fields>;
