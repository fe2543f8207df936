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
import type { Model } from '#shared/domain/model/model.ts';
import type { IssueNames } from './issue-names.ts';
import type { Match } from './match.ts';

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

/** Compares a row with what its source last said and with what the workspace has, parents by key. */
export function decide(
  model: Model,
  match: Match,
  fields: readonly SourceField[],
  answers: ImportAnswers['takes'],
  names: IssueNames,
): Decision {
  const answer = (field: string): Side | undefined =>
    answers?.[conflictKey({ key: match.key, field })];
  const read = mergedFields.filter((field) => fields.includes(field));
  if (!match.base) return { match, fate: 'add', taken: new Set(read), conflicts: [] };
  if (!match.item) return decideDeleted(match.base, match, fields, names, answer(DELETED));
  const taken = new Set<MergedField>();
  const conflicts: PreviewConflict[] = [];
  for (const field of read) {
    const { base, theirs } = said(match.base, match, field, fields, names);
    if (theirs === base) continue;
    const here = ourValue(model, match.item, field);
    const ours = field === 'parent' ? names.here(here) : here;
    const name = MERGED_FIELDS[field];
    const merged = mergeField(field, { base, ours, theirs }, answer(name));
    if (merged.side === 'theirs') taken.add(field);
    if (!merged.conflict) continue;
    const shown = { ours: inWords(field, ours), theirs: inWords(field, theirs) };
    conflicts.push({ key: match.key, field: name, ...shown, take: merged.side });
  }
  return { match, fate: 'merge', taken, conflicts };
}

/** What the source said of a field, and says now; other issues by the keys that hold now. */
function said(
  known: KnownBase,
  { row, to }: Match,
  field: SourceField,
  fields: readonly SourceField[],
  names: IssueNames,
): { readonly base: string; readonly theirs: string } {
  const base = baseValue(known, field);
  const theirs = rowValue(row, fields, field) ?? '';
  if (field === 'blocks' || field === 'blockedBy')
    return { base: joinList(splitList(base).map(names.here)), theirs };
  if (field !== 'parent') return { base, theirs };
  return { base: names.before(known.sourceId, base), theirs: names.now(to.source.id, theirs) };
}

/**
 * An item deleted here stays away, unless the source has changed it since and it is wanted back.
 * Another key alone is no change of it.
 */
function decideDeleted(
  known: KnownBase,
  match: Match,
  fields: readonly SourceField[],
  names: IssueNames,
  answer: Side = 'ours',
): Decision {
  const changed = fields.some((field) => {
    if (field === 'key' || !known.columns.includes(field)) return false;
    const { base, theirs } = said(known, match, field, fields, names);
    return base !== theirs;
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
