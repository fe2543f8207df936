import { z } from '#shared/lib/zod.ts';
import type { Row } from './fields.ts';
import {
  choice,
  date,
  flag,
  id,
  integer,
  list,
  nullable,
  ref,
  text,
  wallTime,
  zone,
} from './fields.ts';
import { table } from './table.ts';

export const BUMPS = ['major', 'minor', 'patch'] as const;
export type Bump = (typeof BUMPS)[number];

/**
 * The rhythm of a team. Sprints of `sprintDays`, the first from `firstStart` on, with `coolDownDays`
 * between one's end and the next's start. Every `sprintsPerRelease`th ends in a release: on the
 * first `weekday` (1 is Monday; `null` any day) on or after its end plus `releaseAfterDays` that is
 * legal, in a window on the wall of `zone` (an end at or before the start is on the next day). Its
 * scope is locked `lockDaysBefore` calendar days before. Days are calendar days.
 */
export const cadences = table('model', {
  id: id(),
  teamId: ref('teams'),
  productId: nullable(ref('products')),
  firstStart: date(),
  sprintDays: integer(1, 366),
  coolDownDays: integer(0, 366),
  sprintsPerRelease: integer(1, 100),
  releaseAfterDays: integer(0, 366),
  weekday: nullable(integer(1, 7)),
  lockDaysBefore: nullable(integer(0, 366)),
  windowStart: wallTime(),
  windowEnd: wallTime(),
  zone: zone(),
  skipFreezes: flag(),
  /** The version of the first release; `null` is the next one of the product. */
  firstVersion: nullable(text(80)),
  bump: choice(BUMPS),
});
export type Cadence = Row<typeof cadences.fields>;

const GENERATED_KINDS = ['sprint', 'release'] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

/**
 * What a cadence generated, with the values it gave. A record that differs from them now was
 * touched by a person, one that is gone was deleted: both are left alone by the next generation.
 * `recordId` may therefore name what is gone, and is no foreign key.
 */
export const generated = table('model', {
  id: id(),
  cadenceId: ref('cadences'),
  kind: choice(GENERATED_KINDS),
  /** Counted from 1 along the cadence. */
  ordinal: integer(1, 100_000),
  recordId: id(),
  /**
   * A sprint: name, start, end, the release it feeds. A release: version, date, lock days, the
   * window's day, start, end, nights and zone; then first version and bump as they were.
   */
  values: list(z.string()),
});
export type Generated = Row<typeof generated.fields>;
