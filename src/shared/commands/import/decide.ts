import { baseValue, type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import {
  MERGED_FIELDS,
  type MergedField,
  mergedFields,
  mergeField,
  type Side,
} from '#shared/domain/import/merge.ts';
import { ourValue } from '#shared/domain/import/ours.ts';
import {
  conflictKey,
  type ImportAnswers,
  type PreviewConflict,
} from '#shared/domain/import/preview.ts';
import { joinList, lastOf, type SourceField, splitList } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import type { IssueNames } from './issue-names.ts';
import { hasMoved, type Match } from './match.ts';
import { changesProduct, versionsHere, versionsSaid } from './moved-versions.ts';
import type { SprintNames } from './sprint-names.ts';

/** What becomes of a row: a new item, some fields of its item, or nothing. */
export interface Decision {
  readonly match: Match;
  readonly fate: 'add' | 'merge' | 'leave';
  /** The fields whose value in the file holds. */
  readonly taken: ReadonlySet<MergedField>;
  readonly conflicts: readonly PreviewConflict[];
}

/** What a conflict over an item that was deleted here is called. */
const DELETED = 'Deleted here';

/** What rows are compared with, and in which words. */
export interface Comparison {
  readonly model: Model;
  readonly fields: readonly SourceField[];
  readonly names: IssueNames;
  readonly sprintNames: SprintNames;
  /** The workspace's sprints, by the names that they have now. */
  readonly sprints: ReadonlyMap<Id, Sprint>;
}

/** Compares a row with what its source last said and with what the workspace has, parents by key. */
export function decide(
  match: Match,
  comparison: Comparison,
  answers: ImportAnswers['takes'],
): Decision {
  const { fields } = comparison;
  const { base, item } = match;
  const answer = (field: string): Side | undefined =>
    answers?.[conflictKey({ key: match.key, field })];
  const read = mergedFields.filter((field) => fields.includes(field));
  if (!base) return { match, fate: 'add', taken: new Set(read), conflicts: [] };
  if (!item) return decideDeleted(base, match, comparison, answer(DELETED));
  const taken = new Set<MergedField>();
  const conflicts: PreviewConflict[] = [];
  for (const field of read) {
    const { before, theirs } = said(base, match, field, comparison);
    if (theirs === before) continue;
    const ours = here(item, match, field, comparison);
    const name = MERGED_FIELDS[field];
    const merged = mergeField(field, { base: before, ours, theirs }, answer(name));
    if (merged.side === 'theirs') taken.add(field);
    if (!merged.conflict) continue;
    const shown = { ours: inWords(field, ours), theirs: inWords(field, theirs) };
    conflicts.push({ key: match.key, field: name, ...shown, take: merged.side });
  }
  return { match, fate: 'merge', taken, conflicts };
}

/**
 * What the source said of a field before, and says now; other issues by the keys that hold now, and
 * versions with their product where the issue came from that of another.
 */
function said(
  base: KnownBase,
  match: Match,
  field: SourceField,
  { model, fields, names, sprintNames }: Comparison,
): { readonly before: string; readonly theirs: string } {
  const before = baseValue(base, field);
  const theirs = rowValue(match.row, fields, field) ?? '';
  if (before === '' && theirs === '') return { before, theirs };
  switch (field) {
    case 'parent':
      return { before: names.before(base, before), theirs: names.now(match, theirs) };
    case 'blocks':
    case 'blockedBy':
      return { before: joinList(splitList(before).map(names.here)), theirs };
    case 'sprints':
      // Nearly every row, and the same words of the same project mean the same sprints.
      if (before === theirs && !hasMoved(match)) return { before, theirs };
      return {
        before: joinList(sprintNames.ofBase(base, before)),
        theirs: joinList(sprintNames.ofRow(match, theirs)),
      };
    case 'fixVersions':
      return versionsSaid(model, match, { before, theirs });
    default:
      return { before, theirs };
  }
}

/** What this workspace says of a field, in the words of `said`. */
function here(
  item: Item,
  match: Match,
  field: MergedField,
  { model, names, sprints }: Comparison,
): string {
  if (field === 'sprints') return sprints.get(item.sprintId ?? '')?.name ?? '';
  if (field === 'parent') return names.here(ourValue(model, item, field));
  if (field === 'fixVersions' && changesProduct(match)) return versionsHere(model, item);
  return ourValue(model, item, field);
}

/**
 * An item deleted here stays away, unless the source has changed it since and it is wanted back.
 * Another key alone is no change of it.
 */
function decideDeleted(
  base: KnownBase,
  match: Match,
  comparison: Comparison,
  answer: Side = 'ours',
): Decision {
  const { fields } = comparison;
  const changed = fields.some((field) => {
    if (field === 'key' || !base.columns.includes(field)) return false;
    const { before, theirs } = said(base, match, field, comparison);
    return before !== theirs;
  });
  const conflict = {
    key: match.key,
    field: DELETED,
    ours: 'stays deleted',
    theirs: 'comes back as the file has it',
    take: answer,
  };
  const back = changed && answer === 'theirs';
  return {
    match,
    fate: back ? 'add' : 'leave',
    taken: new Set(back ? mergedFields.filter((field) => fields.includes(field)) : []),
    conflicts: changed ? [conflict] : [],
  };
}

function inWords(field: MergedField, value: string): string {
  if (field === 'sprints') return lastOf(value);
  return field === 'description' ? value : splitList(value).join(', ');
}
