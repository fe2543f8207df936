import { type ModelTable, modelTables, type RecordOf, tables } from '../records/index.ts';
import type { Change, Id } from './change.ts';

/** All rows of the model tables, by id. Never changed in place. */
export type Model = { readonly [T in ModelTable]: ReadonlyMap<Id, RecordOf<T>> };

export type ModelRows = { readonly [T in ModelTable]: readonly RecordOf<T>[] };

/** A model out of lists of rows; tables that are not named are empty. */
export function modelFrom(rows: Partial<ModelRows>): Model {
  const entries = modelTables.map((table) => {
    const list: readonly { id: Id }[] = rows[table] ?? [];
    return [table, new Map(list.map((row) => [row.id, row]))];
  });
  return Object.fromEntries(entries) as unknown as Model;
}

export const emptyModel = (): Model => modelFrom({});

/** A change as the windows get it: what is there now, without what was there before. */
export type WireChange =
  | { readonly table: ModelTable; readonly id: Id; readonly set: Readonly<Record<string, unknown>> }
  | { readonly table: ModelTable; readonly id: Id; readonly gone: true };

/** What the windows need of `changes`; rows of file tables are left out. */
export function toWire(changes: readonly Change[]): WireChange[] {
  return changes.flatMap((change): WireChange[] => {
    const { table, id } = change;
    if (!isModelTable(table)) return [];
    if (change.kind === 'delete') return [{ table, id, gone: true }];
    if (change.kind === 'insert') return [{ table, id, set: change.after }];
    const fields = Object.entries(change.fields as Record<string, { after: unknown }>);
    return [{ table, id, set: Object.fromEntries(fields.map(([key, f]) => [key, f.after])) }];
  });
}

/** The model after `changes`: only the tables they touch are copied. */
export function applyWire(model: Model, changes: readonly WireChange[]): Model {
  const touched: Partial<Record<ModelTable, Map<Id, object>>> = {};
  for (const change of changes) {
    touched[change.table] ??= new Map<Id, object>(model[change.table]);
    const rows = touched[change.table] as Map<Id, object>;
    if ('gone' in change) rows.delete(change.id);
    else rows.set(change.id, { ...rows.get(change.id), ...change.set });
  }
  return { ...model, ...touched } as Model;
}

/** The model after `changes`. They must fit; the workspace has checked that before. */
export const applyChanges = (model: Model, changes: readonly Change[]): Model =>
  applyWire(model, toWire(changes));

export const isModelTable = (table: keyof typeof tables): table is ModelTable =>
  tables[table].home === 'model';
