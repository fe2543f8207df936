import { baseValue, rowValue } from '#shared/domain/import/base-values.ts';
import { namedCategory } from '#shared/domain/import/categories.ts';
import type { MergedField } from '#shared/domain/import/merge.ts';
import { lastOf, type SourceField, splitList } from '#shared/domain/import/source.ts';
import { alsoInOf, itemsByRank } from '#shared/domain/item/scope.ts';
import { STATUS_CATEGORY_LABELS } from '#shared/domain/item/status.ts';
import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item, StatusCategory } from '#shared/domain/records/item.ts';
import { type Instant, instantAt, type Zone } from '#shared/lib/dates.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import type { CommandContext } from '../command.ts';
import type { StatusOfFile } from './categories.ts';
import type { Decision } from './decide.ts';
import type { Parents } from './parents.ts';
import type { People } from './people.ts';
import type { Releases } from './releases.ts';
import type { Sprints } from './sprints.ts';

/** Everything that turns the source's words into the workspace's records. */
export interface Vocabulary {
  readonly fields: readonly SourceField[];
  readonly people: People;
  readonly sprints: Sprints;
  readonly releases: Releases;
  readonly parents: Parents;
  readonly statuses: ReadonlyMap<string, StatusOfFile>;
  instant(wall: string): Instant;
}

/** Turns a moment on the tracker's wall into an instant, reckoning each hour once. */
export function wallClock(zone: Zone): (wall: string) => Instant {
  const hours = new Map<string, number>();
  return (wall) => {
    const hour = wall.slice(0, 13);
    let start = hours.get(hour);
    if (start === undefined) {
      start = Date.parse(instantAt(hour.slice(0, 10), `${hour.slice(11)}:00`, zone));
      hours.set(hour, start);
    }
    return new Date(start + Number(wall.slice(14, 16)) * 60_000).toISOString();
  };
}

/** The items that come in, behind all others, in the file's order. */
export function addedItems(
  model: Model,
  decisions: readonly Decision[],
  words: Vocabulary,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const added = decisions.filter(({ fate }) => fate === 'add');
  const ranks = ranksBetween(itemsByRank(model).at(-1)?.rank ?? null, null, added.length);
  return added.flatMap((decision, index) => {
    const item = { ...blank(decision, ranks[index] ?? ''), ...fieldsTaken(decision, words) };
    const { alsoIn } = releasesTaken(decision, words) ?? { alsoIn: [] };
    const labelled = item.labels.some((label) => /^breaking([-_ ]change)?$/i.test(label));
    return [
      insert('items', { ...item, breaking: labelled }),
      ...alsoIn.map((releaseId) =>
        insert('itemReleases', { id: context.newId(), itemId: item.id, releaseId }),
      ),
    ];
  });
}

/** What changes on an item that is there already. */
export function mergedItem(
  model: Model,
  item: Item,
  decision: Decision,
  words: Vocabulary,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const fields = { ...fieldsTaken(decision, words), ...silentFields(item, decision, words) };
  const placed = releasesTaken(decision, words);
  return [
    ...update('items', item, fields),
    ...(placed ? alsoInChanges(model, item.id, placed.alsoIn, context) : []),
  ];
}

const blank = ({ match }: Decision, rank: string): Item => ({
  id: match.itemId,
  productId: match.to.product.id,
  key: match.key,
  title: match.key,
  description: '',
  type: '',
  status: STATUS_CATEGORY_LABELS['to-do'],
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
  rank,
  breaking: false,
  hiddenFromNotes: false,
  wordingCustomer: '',
  wordingInternal: '',
  wordingSupport: '',
  resolvedAt: null,
});

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function fieldsTaken(decision: Decision, words: Vocabulary): Partial<Item> {
  const { match, taken, fate } = decision;
  const fields: Writable<Partial<Item>> = {};
  for (const field of taken) {
    if (field === 'parent') continue;
    const value = rowValue(match.row, words.fields, field) ?? '';
    Object.assign(fields, fieldTaken(field, value, decision, words));
  }
  const resolved = rowValue(match.row, words.fields, 'resolved');
  if (fate === 'add' && resolved) fields.resolvedAt = words.instant(resolved);
  const parentId = words.parents.of.get(match.itemId);
  return parentId === undefined ? fields : { ...fields, parentId };
}

function fieldTaken(
  field: Exclude<MergedField, 'parent'>,
  value: string,
  decision: Decision,
  words: Vocabulary,
): Partial<Item> {
  switch (field) {
    case 'points':
      return { points: value === '' ? null : Number(value) };
    case 'labels':
    case 'components':
      return { [field]: splitList(value) };
    case 'status':
      return statusTaken(value, words);
    case 'assignee':
      return { assigneeId: words.people.idOf(value) };
    case 'sprints':
      return { sprintId: sprintTaken(value, words) };
    case 'fixVersions': {
      const own = releasesTaken(decision, words)?.own ?? null;
      return { releaseMode: own === null ? 'inherit' : 'own', releaseId: own };
    }
    default:
      return { [field]: value };
  }
}

const statusTaken = (status: string, { statuses }: Vocabulary): Partial<Item> => ({
  status: status === '' ? STATUS_CATEGORY_LABELS['to-do'] : status,
  statusCategory: statuses.get(status)?.category ?? 'to-do',
});

/** The current sprint's id; those that the item went through before are made where they miss. */
function sprintTaken(history: string, { sprints }: Vocabulary): Id | null {
  for (const name of splitList(history)) sprints.idOf(name);
  const current = lastOf(history);
  return current === '' ? null : sprints.idOf(current);
}

function releasesTaken({ match, taken }: Decision, { releases, fields }: Vocabulary) {
  if (!taken.has('fixVersions')) return null;
  const versions = splitList(rowValue(match.row, fields, 'fixVersions') ?? '');
  return releases.place(match.to.product, versions);
}

/** What follows the source without a question: the status's category, and when it was resolved. */
function silentFields(item: Item, decision: Decision, words: Vocabulary): Partial<Item> {
  const { base, row } = decision.match;
  if (!base) return {};
  const kept = decision.conflicts.some(({ field, take }) => field === 'Status' && take === 'ours');
  const resolved = rowValue(row, words.fields, 'resolved');
  const newsOnResolved = resolved !== null && resolved !== baseValue(base, 'resolved') && !kept;
  const category = decision.taken.has('status') ? null : categoryKept(item, decision, words);
  return {
    ...(newsOnResolved ? { resolvedAt: resolved === '' ? null : words.instant(resolved) } : {}),
    ...(category ? { statusCategory: category } : {}),
  };
}

/** The category where the status stays: as answered now, or as the source sorts it anew. */
function categoryKept(
  item: Item,
  { match: { base, row } }: Decision,
  { fields, statuses }: Vocabulary,
): StatusCategory | null {
  const status = statuses.get(item.status);
  if (!status || !base) return null;
  if (status.answered) return status.category;
  const theirs = rowValue(row, fields, 'statusCategory') ?? '';
  const before = baseValue(base, 'statusCategory');
  const unchangedHere = item.statusCategory === namedCategory(before);
  return theirs !== '' && theirs !== before && unchangedHere ? status.category : null;
}

function alsoInChanges(
  model: Model,
  itemId: Id,
  wanted: readonly Id[],
  { newId }: Pick<CommandContext, 'newId'>,
): Change[] {
  const rows = alsoInOf(model, itemId);
  const there = new Set(rows.map((row) => row.releaseId));
  return [
    ...rows
      .filter((row) => !wanted.includes(row.releaseId))
      .map((row) => remove('itemReleases', row)),
    ...wanted
      .filter((releaseId) => !there.has(releaseId))
      .map((releaseId) => insert('itemReleases', { id: newId(), itemId, releaseId })),
  ];
}
