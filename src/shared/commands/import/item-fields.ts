import { baseValue, rowValue } from '#shared/domain/import/base-values.ts';
import { namedCategory } from '#shared/domain/import/categories.ts';
import type { MergedField } from '#shared/domain/import/merge.ts';
import { momentOf, splitList } from '#shared/domain/import/source.ts';
import { STATUS_CATEGORY_LABELS } from '#shared/domain/item/status.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Item, StatusCategory } from '#shared/domain/records/item.ts';
import type { Decision } from './decide.ts';
import type { ReleasesOfItem } from './releases.ts';
import type { Vocabulary } from './vocabulary.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The fields of a decision whose value in the file holds, in the workspace's own terms. */
export function fieldsTaken(decision: Decision, words: Vocabulary): Partial<Item> {
  const { match, taken, fate } = decision;
  const fields: Writable<Partial<Item>> = {};
  for (const field of taken) {
    if (field === 'parent') continue;
    const value = rowValue(match.row, words.fields, field) ?? '';
    Object.assign(fields, fieldTaken(field, value, decision, words));
  }
  const resolved = momentOf(rowValue(match.row, words.fields, 'resolved') ?? '');
  if (fate === 'add' && resolved !== null) fields.resolvedAt = words.instant(resolved);
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
      return { sprintId: sprintTaken(decision.match, value, words) };
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
function sprintTaken(
  match: Decision['match'],
  history: string,
  { sprints, sprintNames }: Vocabulary,
): Id | null {
  const ids = sprintNames.ofRow(match, history).map((name) => sprints.idOf(name));
  return ids.at(-1) ?? null;
}

/** Where the item goes by its fix versions; `null` where the file does not settle that. */
export function releasesTaken(
  { match, taken }: Decision,
  { releases, fields }: Vocabulary,
): ReleasesOfItem | null {
  if (!taken.has('fixVersions')) return null;
  const versions = splitList(rowValue(match.row, fields, 'fixVersions') ?? '');
  return releases.place(match.to.product, versions);
}

/** What follows the source without a question: the status's category, and when it was resolved. */
export function silentFields(item: Item, decision: Decision, words: Vocabulary): Partial<Item> {
  const { base, row } = decision.match;
  if (!base) return {};
  const kept = decision.conflicts.some(({ field, take }) => field === 'Status' && take === 'ours');
  const resolved = rowValue(row, words.fields, 'resolved');
  const newsOnResolved = resolved !== null && resolved !== baseValue(base, 'resolved') && !kept;
  const category = decision.taken.has('status') ? null : categoryKept(item, decision, words);
  const moment = momentOf(resolved ?? '');
  return {
    ...(newsOnResolved ? { resolvedAt: moment === null ? null : words.instant(moment) } : {}),
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
