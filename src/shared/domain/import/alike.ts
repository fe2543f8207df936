import { baseValue, type KnownBase, rowValue } from './base-values.ts';
import type { SourceField, SourceRow } from './source.ts';

/** A row of a file, and what may have been said of the same issue before. */
export interface Pair {
  readonly row: SourceRow;
  readonly base: KnownBase;
}

/** Whether at least half of the pairs have kept their titles, whatever the case of the letters. */
export function areAlike(pairs: readonly Pair[], fields: readonly SourceField[]): boolean {
  const fold = (title: string) => title.trim().toLocaleLowerCase('en');
  const alike = pairs.filter(
    ({ row, base }) =>
      fold(rowValue(row, fields, 'title') ?? '') === fold(baseValue(base, 'title')),
  );
  return alike.length * 2 >= pairs.length;
}

/** Whether an id is the tracker's own: a file without ids has keys in their place. */
export const isRealId = (externalId: string, key: string): boolean => externalId !== key;
