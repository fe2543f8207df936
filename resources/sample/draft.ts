import { type Change, type Id, insert, update } from '#shared/domain/model/change.ts';
import { applyChanges, emptyModel, type Model } from '#shared/domain/model/model.ts';
import { type ModelTable, modelTables, type RecordOf } from '#shared/domain/records/index.ts';
import type { Instant, IsoDate } from '#shared/lib/dates.ts';

/** A workspace while it is being made up: changes are applied at once, rows are read back. */
export interface Draft {
  readonly now: Instant;
  readonly today: IsoDate;
  newId(): Id;
  model(): Model;
  apply(changes: readonly Change[]): void;
  /** Changes some fields of a row. */
  edit<T extends ModelTable>(table: T, row: RecordOf<T>, to: Partial<RecordOf<T>>): void;
  /** One insert for every row there is. */
  inserts(): Change[];
}

interface DraftContext {
  readonly now: Instant;
  readonly today: IsoDate;
  newId(): Id;
}

/** An empty draft. */
export function newDraft(context: DraftContext): Draft {
  let model = emptyModel();
  const apply = (changes: readonly Change[]) => {
    model = applyChanges(model, changes);
  };
  return {
    now: context.now,
    today: context.today,
    newId: () => context.newId(),
    model: () => model,
    apply,
    edit: (table, row, to) => apply(update(table, row, to)),
    inserts: () => modelTables.flatMap((table) => insertsOf(model, table)),
  };
}

function insertsOf<T extends ModelTable>(model: Model, table: T): Change[] {
  const rows = model[table] as ReadonlyMap<Id, RecordOf<T>>;
  return [...rows.values()].map((row) => insert(table, row));
}
