import fc from 'fast-check';
import { type Change, insert, remove, update } from '#shared/domain/model/change.ts';
import { type RecordOf, type TableName, tableNames } from '#shared/domain/records/index.ts';
import { type AnyRow, referencesOf, valuesOf } from './arbitrary-rows.ts';

/** What to do to which table; numbers pick among the rows there are. */
export interface Step {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly table: TableName;
  readonly picks: readonly number[];
  readonly values: Readonly<Record<string, unknown>>;
}

const changeable = tableNames.filter((table) => table !== 'settings');

export const steps: fc.Arbitrary<Step> = fc.constantFrom(...changeable).chain((table) =>
  fc.record({
    kind: fc.constantFrom(
      'insert' as const,
      'insert' as const,
      'update' as const,
      'delete' as const,
    ),
    table: fc.constant(table),
    picks: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
    values: valuesOf(table),
  }),
);

/** The rows of every table while a transaction is being made up. */
export type Tables = Readonly<Record<TableName, Map<string, AnyRow>>>;

/** The changes that `step` comes to on these rows, which it changes likewise. */
export function changesFor(step: Step, rows: Tables, newId: () => string): Change[] {
  if (step.kind === 'insert') return insertion(step, rows, newId());
  const row = pick([...rows[step.table].values()], step.picks[0] ?? 0);
  if (!row || row.id === 'mara') return [];
  return step.kind === 'delete' ? deletion(step.table, row, rows) : edit(step, row, rows);
}

const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % from.length];

function insertion(step: Step, rows: Tables, id: string): Change[] {
  const row: AnyRow = { ...step.values, ...targets(step, rows), id };
  const whole = referencesOf(step.table).every(([name, { nullable }]) => nullable || row[name]);
  return whole ? [put(rows, step.table, row)] : [];
}

function targets({ table, picks }: Step, rows: Tables): Record<string, string | null> {
  const references = referencesOf(table).map(([name, field], index) => {
    const number = picks[index + 1] ?? 0;
    const among = [...rows[field.references as TableName].keys()];
    const none = field.nullable && number % 3 === 0;
    return [name, (none ? undefined : pick(among, number)) ?? null];
  });
  return Object.fromEntries(references);
}

function edit(step: Step, row: AnyRow, rows: Tables): Change[] {
  const names = Object.keys(step.values).filter((_, index) => (step.picks[1] ?? 0) & (1 << index));
  const values = Object.fromEntries(names.map((name) => [name, step.values[name]]));
  return change(rows, step.table, row, values);
}

/** Takes a row out, and all that refers to it: emptied where that may be, else taken out too. */
function deletion(table: TableName, row: AnyRow, rows: Tables): Change[] {
  const dependents = tableNames.flatMap((other) =>
    referencesOf(other)
      .filter(([, field]) => field.references === table)
      .flatMap(([name, { nullable }]) =>
        [...rows[other].values()]
          .filter((one) => one[name] === row.id && one.id !== row.id)
          .map((one) => ({ other, id: one.id, name, nullable })),
      ),
  );
  const changes = dependents.flatMap(({ other, id, name, nullable }) => {
    const now = rows[other].get(id);
    if (!now || now[name] !== row.id) return [];
    return nullable ? change(rows, other, now, { [name]: null }) : deletion(other, now, rows);
  });
  const now = rows[table].get(row.id);
  if (!now) return changes;
  rows[table].delete(row.id);
  return [...changes, remove(table, now as unknown as RecordOf<typeof table>)];
}

function put(rows: Tables, table: TableName, row: AnyRow): Change {
  rows[table].set(row.id, row);
  return insert(table, row as unknown as RecordOf<typeof table>);
}

function change(rows: Tables, table: TableName, row: AnyRow, to: object): Change[] {
  rows[table].set(row.id, { ...row, ...to });
  return update(table, row as unknown as RecordOf<typeof table>, to);
}
