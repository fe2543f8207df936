import { baseValue, type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import type { RefusedRow } from '#shared/domain/import/preview.ts';
import type { SourceFile, SourceRow } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { CommandContext } from '../command.ts';
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

export interface Matching {
  readonly matches: readonly Match[];
  readonly refused: readonly RefusedRow[];
  /** Items that came from the same projects and are not in the file. */
  readonly missing: number;
}

/**
 * Finds for each row what came under the same source and the tracker's own id before, else under
 * the same key. A row is refused where its key belongs to an item that came from elsewhere.
 */
export function matchRows(
  model: Model,
  source: SourceFile,
  bases: readonly KnownBase[],
  destinations: ReadonlyMap<string, Destination>,
  { newId }: Pick<CommandContext, 'newId'>,
): Matching {
  const known = indexBases(bases);
  const holders = new Map([...model.items.values()].map((item) => [item.key, item.id]));
  const matches: Match[] = [];
  const refused: RefusedRow[] = [];
  const found = new Set<KnownBase>();
  for (const row of source.rows) {
    const to = destinations.get(row.project);
    if (!to) throw new Error(`Project ${row.project} has no destination.`);
    const key = rowValue(row, source.fields, 'key') ?? row.externalId;
    const base = known.find(to.source.id, row.externalId, key);
    const item = (base && model.items.get(base.itemId)) ?? null;
    const holder = holders.get(key);
    if (holder !== undefined && holder !== item?.id) {
      const reason = `${key} is in this workspace already and did not come from ${to.source.name}.`;
      refused.push({ row: row.row, column: null, reason });
      continue;
    }
    if (base) found.add(base);
    matches.push({ row, key, to, base, item, itemId: base?.itemId ?? newId() });
  }
  return { matches, refused, missing: missingOf(model, bases, destinations, found) };
}

interface KnownBases {
  find(sourceId: Id, externalId: string, key: string): KnownBase | null;
}

function indexBases(bases: readonly KnownBase[]): KnownBases {
  const byId = new Map(bases.map((base) => [`${base.sourceId} ${base.externalId}`, base]));
  const byKey = new Map(bases.map((base) => [`${base.sourceId} ${baseValue(base, 'key')}`, base]));
  return {
    find: (sourceId, externalId, key) =>
      byId.get(`${sourceId} ${externalId}`) ?? byKey.get(`${sourceId} ${key}`) ?? null,
  };
}

function missingOf(
  model: Model,
  bases: readonly KnownBase[],
  destinations: ReadonlyMap<string, Destination>,
  found: ReadonlySet<KnownBase>,
): number {
  const sources = new Set([...destinations.values()].map(({ source }) => source.id));
  return bases.filter(
    (base) => sources.has(base.sourceId) && !found.has(base) && model.items.has(base.itemId),
  ).length;
}
