import { areAlike, isRealId, type Pair } from '#shared/domain/import/alike.ts';
import { baseValue, type KnownBase } from '#shared/domain/import/base-values.ts';
import type { SourceFile, SourceRow } from '#shared/domain/import/source.ts';

/** A row that no id tells of, and what its source said before under the same key. */
export interface Keyed extends Pair {
  readonly key: string;
}

/**
 * What was said before of each row, as its key tells it. Where both have an id of the tracker, and
 * not the same, it is another issue, unless most such rows of a source have kept their titles: then
 * its issues were numbered anew, as when a site moves.
 */
export function basesByKey(
  keyed: readonly Keyed[],
  { fields }: Pick<SourceFile, 'fields'>,
): ReadonlyMap<SourceRow, KnownBase> {
  const numberedAnew = Map.groupBy(keyed.filter(hasTwoIds), ({ base }) => base.sourceId);
  const others = new Set(
    [...numberedAnew.values()].filter((pairs) => !areAlike(pairs, fields)).flat(),
  );
  return new Map(
    keyed.flatMap((pair): [SourceRow, KnownBase][] =>
      others.has(pair) ? [] : [[pair.row, pair.base]],
    ),
  );
}

const hasTwoIds = ({ row, key, base }: Keyed): boolean =>
  isRealId(row.externalId, key) && isRealId(base.externalId, baseValue(base, 'key'));
