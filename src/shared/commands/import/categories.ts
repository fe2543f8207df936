import { baseValue, rowValue } from '#shared/domain/import/base-values.ts';
import { guessCategory, namedCategory } from '#shared/domain/import/categories.ts';
import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import type { StatusCategory } from '#shared/domain/records/item.ts';
import type { Match } from './match.ts';

export interface StatusOfFile {
  readonly category: StatusCategory;
  readonly items: number;
  /** Whether a person said so for this import. */
  readonly answered: boolean;
}

/**
 * The category of each status in the file: as answered, else as this workspace has had it for items
 * of the same source, else as the file says, else by its name.
 */
export function sortStatuses(
  matches: readonly Match[],
  fields: SourceFile['fields'],
  answers: ImportAnswers['statusCategories'],
): ReadonlyMap<string, StatusOfFile> {
  const told = toldCategories(matches, fields);
  const items = new Map<string, number>();
  for (const { row } of matches) {
    const status = rowValue(row, fields, 'status') ?? '';
    items.set(status, (items.get(status) ?? 0) + 1);
  }
  const learned = learnCategories(matches, told);
  return new Map(
    [...items].map(([status, count]) => {
      const answer = Object.hasOwn(answers, status) ? answers[status] : undefined;
      const category =
        answer ??
        learned.get(status) ??
        namedCategory(told.get(status) ?? '') ??
        guessCategory(status);
      return [status, { category, items: count, answered: answer !== undefined }];
    }),
  );
}

/** What the file says of each status, on most of its rows. */
function toldCategories(
  matches: readonly Match[],
  fields: SourceFile['fields'],
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { row } of matches) {
    const category = rowValue(row, fields, 'statusCategory') ?? '';
    if (category === '') continue;
    const status = rowValue(row, fields, 'status') ?? '';
    const count = counts.get(status) ?? new Map<string, number>();
    counts.set(status, count.set(category, (count.get(category) ?? 0) + 1));
  }
  const most = (count: ReadonlyMap<string, number>) =>
    [...count].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  return new Map([...counts].map(([status, count]) => [status, most(count)]));
}

/** What items that the source already told of have, unless the tracker has changed its mind since. */
function learnCategories(
  matches: readonly Match[],
  told: ReadonlyMap<string, string>,
): ReadonlyMap<string, StatusCategory> {
  const learned = new Map<string, StatusCategory>();
  for (const { base, item } of matches) {
    if (!base || !item) continue;
    const status = baseValue(base, 'status');
    const same = (told.get(status) ?? '') === baseValue(base, 'statusCategory');
    if (same && item.status === status) learned.set(status, item.statusCategory);
  }
  return learned;
}
