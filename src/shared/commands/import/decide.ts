import { baseValue, rowValue } from '#shared/domain/import/base-values.ts';
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
import { lastOf, type SourceField, splitList } from '#shared/domain/import/source.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Match } from './match.ts';
import type { NameParent } from './parents.ts';

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
  nameParent: NameParent,
): Decision {
  const answer = (field: string): Side | undefined =>
    answers?.[conflictKey({ key: match.key, field })];
  const read = mergedFields.filter((field) => fields.includes(field));
  if (!match.base) return { match, fate: 'add', taken: new Set(read), conflicts: [] };
  if (!match.item) return decideDeleted(match, fields, answer(DELETED));
  const taken = new Set<MergedField>();
  const conflicts: PreviewConflict[] = [];
  for (const field of read) {
    const named = (value: string) =>
      field === 'parent' ? nameParent(match.to.source.id, value) : value;
    const theirs = named(rowValue(match.row, fields, field) ?? '');
    const base = named(baseValue(match.base, field));
    if (theirs === base) continue;
    const ours = ourValue(model, match.item, field);
    const name = MERGED_FIELDS[field];
    const merged = mergeField(field, { base, ours, theirs }, answer(name));
    if (merged.side === 'theirs') taken.add(field);
    if (!merged.conflict) continue;
    const shown = { ours: inWords(field, ours), theirs: inWords(field, theirs) };
    conflicts.push({ key: match.key, field: name, ...shown, take: merged.side });
  }
  return { match, fate: 'merge', taken, conflicts };
}

/** An item deleted here stays away, unless the source has changed it since and it is wanted back. */
function decideDeleted(
  match: Match,
  fields: readonly SourceField[],
  answer: Side = 'ours',
): Decision {
  const { base, key, row } = match;
  const changed = fields.some(
    (field, index) => base?.columns.includes(field) && row.values[index] !== baseValue(base, field),
  );
  const conflict = {
    key,
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
