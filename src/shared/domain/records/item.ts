import { z } from '#shared/lib/zod.ts';
import type { Row } from './fields.ts';
import {
  choice,
  flag,
  id,
  instant,
  list,
  name,
  nullable,
  rank,
  real,
  ref,
  text,
} from './fields.ts';
import { table } from './table.ts';

export const STATUS_CATEGORIES = ['to-do', 'in-progress', 'done'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];

/** `inherit`: the release its sprint feeds; `none`: no release, on purpose; `own`: `releaseId`. */
const RELEASE_MODES = ['inherit', 'none', 'own'] as const;

const words = () => list(z.string().min(1).max(500));

/** `wording…` are the sentences of each edition of the release notes; empty means generated. */
export const items = table('model', {
  id: id(),
  productId: ref('products'),
  key: text(80),
  title: name(),
  description: text(),
  type: text(80),
  status: text(200),
  statusCategory: choice(STATUS_CATEGORIES),
  priority: text(80),
  points: nullable(real(0, 100_000)),
  labels: words(),
  components: words(),
  assigneeId: nullable(ref('people')),
  parentId: nullable(ref('items')),
  sprintId: nullable(ref('sprints')),
  releaseMode: choice(RELEASE_MODES),
  releaseId: nullable(ref('releases')),
  rank: rank(),
  breaking: flag(),
  hiddenFromNotes: flag(),
  wordingCustomer: text(10_000),
  wordingInternal: text(10_000),
  wordingSupport: text(10_000),
  resolvedAt: nullable(instant()),
});
export type Item = Row<typeof items.fields>;

/** *Also in*: a further release that carries the item (a backport); its points count only once. */
export const itemReleases = table('model', {
  id: id(),
  itemId: ref('items'),
  releaseId: ref('releases'),
});
export type ItemRelease = Row<typeof itemReleases.fields>;

/** `blockerId` has to be done before `blockedId`. */
export const dependencies = table('model', {
  id: id(),
  blockerId: ref('items'),
  blockedId: ref('items'),
});
export type Dependency = Row<typeof dependencies.fields>;
