import { type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import type { RefusedRow } from '#shared/domain/import/preview.ts';
import type { SourceFile, SourceRow } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { CommandContext } from '../command.ts';
import { basesByKey } from './by-key.ts';
import { freeKeys, type TakenKey } from './free-keys.ts';
import { indexBases } from './known-bases.ts';
import { findMissing, type Missing } from './missing.ts';
import type { Destination } from './products.ts';

/** A row of the file beside what the workspace knows of it. */
export interface Match {
  readonly row: SourceRow;
  readonly key: string;
  readonly to: Destination;
  /** What the source last said; `null` for a row that has never come in. */
  readonly base: KnownBase | null;
  /** `null` for a new row, and for one whose item was deleted here. */
  readonly item: Item | null;
  /** The item's id; the one it will have where there is none yet. */
  readonly itemId: Id;
}

/** Whether the issue came under another of the tracker's projects before. */
export const hasMoved = ({ base, to }: Match): boolean =>
  base !== null && base.sourceId !== to.source.id;

export interface Matching {
  readonly matches: readonly Match[];
  readonly refused: readonly RefusedRow[];
  /** Items that came from the same projects and are not in the file. */
  readonly missing: readonly Missing[];
}

/**
 * Finds for each row what came under the same source and the tracker's own id before, else what
 * `moved` there from another source, else what came under the same key. A row is refused where its
 * key belongs to an item that came from elsewhere, or to one that keeps its key.
 */
export function matchRows(
  model: Model,
  source: SourceFile,
  bases: readonly KnownBase[],
  moved: ReadonlyMap<SourceRow, KnownBase>,
  destinations: ReadonlyMap<string, Destination>,
  { newId }: Pick<CommandContext, 'newId'>,
): Matching {
  const known = indexBases(bases);
  const rows = source.rows.map((row) => {
    const to = destinations.get(row.project);
    if (!to) throw new Error(`Project ${row.project} has no destination.`);
    const key = rowValue(row, source.fields, 'key') ?? row.externalId;
    return {
      row,
      to,
      key,
      base: known.byId(to.source.id, row.externalId) ?? moved.get(row) ?? null,
    };
  });
  const claimed = new Set(rows.map(({ base }) => base));
  const keyed = rows.flatMap(({ row, to, key, base: byId }) => {
    const base = byId ? null : known.byKey(to.source.id, key);
    return base && !claimed.has(base) ? [{ row, key, base }] : [];
  });
  const byKey = basesByKey(keyed, source);
  const matches = rows.map(({ row, to, key, base: byId }) => {
    const base = byId ?? byKey.get(row) ?? null;
    const item = (base && model.items.get(base.itemId)) ?? null;
    return { row, key, to, base, item, itemId: base?.itemId ?? newId() };
  });
  const { free, taken } = freeKeys(model, matches);
  return {
    matches: free,
    refused: refusals(taken, bases),
    missing: findMissing(model, bases, destinations, new Set(matches.map(({ base }) => base))),
  };
}

function refusals(taken: readonly TakenKey[], bases: readonly KnownBase[]): RefusedRow[] {
  if (taken.length === 0) return [];
  const sources = new Map(bases.map(({ itemId, sourceId }) => [itemId, sourceId]));
  return taken.map(({ match: { row, key, to }, holderId }) => ({
    row: row.row,
    column: null,
    reason:
      sources.get(holderId) === to.source.id
        ? `${key} is still another issue of ${to.source.name} here: bring a file that has both.`
        : `${key} is in this workspace already and did not come from ${to.source.name}.`,
  }));
}
