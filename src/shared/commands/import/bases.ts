import {
  type KnownBase,
  type Overlay,
  overlay,
  type Said,
} from '#shared/domain/import/base-values.ts';
import type { SourceField } from '#shared/domain/import/source.ts';
import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { ImportHeader } from '#shared/domain/records/import.ts';
import type { CommandContext } from '../command.ts';
import type { Match } from './match.ts';

/** What a row's source says from now on. */
export interface SaidNow extends Said {
  readonly match: Match;
}

/** What the source says of every row that comes in: the file over what it said before. */
export function saidNow(matches: readonly Match[], fields: readonly SourceField[]): SaidNow[] {
  const fresh = overlay([], fields);
  const overlays = new Map<Id, Overlay>();
  return matches.map((match) => {
    const { base, row } = match;
    if (!base) return { match, columns: fresh.columns, values: row.values };
    const over = overlays.get(base.headerId) ?? overlay(base.columns, fields);
    overlays.set(base.headerId, over);
    return { match, columns: over.columns, values: over.values(base.values, row.values) };
  });
}

/** What every source says once the file has come in. */
export function saidAfter(
  bases: readonly KnownBase[],
  now: readonly SaidNow[],
): readonly (KnownBase | SaidNow)[] {
  const replaced = new Set(now.map(({ match }) => match.base));
  return [...bases.filter((base) => !replaced.has(base)), ...now];
}

/** Keeps what is said now for the next time, each set of columns once for each source. */
export function baseChanges(
  now: readonly SaidNow[],
  bases: readonly KnownBase[],
  known: readonly ImportHeader[],
  { newId }: Pick<CommandContext, 'newId'>,
): Change[] {
  const headers = headersOf(known, newId);
  const used = new Set<Id>();
  const changes = now.flatMap(({ match, columns, values }) => {
    const { base, row, to, itemId } = match;
    const { externalId } = row;
    const headerId = headers.idOf(to.source.id, columns);
    used.add(headerId);
    if (base) return update('importBases', base, { headerId, externalId, itemId, values });
    return [insert('importBases', { id: newId(), headerId, externalId, itemId, values })];
  });
  const replaced = new Set(now.map(({ match }) => match.base));
  for (const base of bases) if (!replaced.has(base)) used.add(base.headerId);
  const deserted = known.filter(({ id }) => !used.has(id));
  return [
    ...headers.made,
    ...changes,
    ...deserted.map((header) => remove('importHeaders', header)),
  ];
}

/** Finds headers by source and columns, and makes those that are missing. */
function headersOf(known: readonly ImportHeader[], newId: () => Id) {
  const ids = new Map(known.map((header) => [nameOf(header.sourceId, header.columns), header.id]));
  const made: Change[] = [];
  // Rows that share their columns share the list.
  const found = new Map<readonly string[], Map<Id, Id>>();
  const find = (sourceId: Id, columns: readonly string[]): Id => {
    const name = nameOf(sourceId, columns);
    const there = ids.get(name);
    if (there !== undefined) return there;
    const header = { id: newId(), sourceId, columns };
    ids.set(name, header.id);
    made.push(insert('importHeaders', header));
    return header.id;
  };
  return {
    made,
    idOf(sourceId: Id, columns: readonly string[]): Id {
      const bySource = found.get(columns) ?? new Map<Id, Id>();
      const id = bySource.get(sourceId) ?? find(sourceId, columns);
      found.set(columns, bySource.set(sourceId, id));
      return id;
    },
  };
}

const nameOf = (sourceId: Id, columns: readonly string[]): string =>
  JSON.stringify([sourceId, columns]);
