import { insert } from '#shared/domain/model/change.ts';
import { ok } from '#shared/lib/result.ts';
import { compare, timed } from '../compare.ts';
import { bigRows, byFirst, copyOf, emptyFile, must, opened } from '../data.ts';
import type { Bench, Row } from '../row.ts';
import { columnsOf, plainDatabase, plainValue } from './plain-database.ts';

export const bulkWrite: Row = {
  name: 'bulk-write',
  what: 'bulk write of items, with change log',
  size: '10,000 items',
  against: 'the same rows by a bare prepared statement in one transaction',
  async measure(bench) {
    const compared = await compare(
      () => write(bench),
      () => writePlainly(bench),
    );
    return [{ unit: 'ms', target: 2.5, ...compared }];
  },
};

function write(bench: Bench): number {
  const workspace = opened(copyOf(bench, emptyFile(bench)));
  const changes = (bigRows(bench).items ?? []).map((item) => insert('items', item));
  const took = timed(() =>
    must(
      workspace.transact({ ...byFirst, command: 'bench' }, () =>
        ok({ label: 'Add the items', changes }),
      ),
    ),
  );
  workspace.close();
  return took;
}

function writePlainly(bench: Bench): number {
  const db = plainDatabase(copyOf(bench, emptyFile(bench)));
  const columns = columnsOf('items') as (keyof NonNullable<ReturnType<typeof items>[number]>)[];
  const names = columns.map((column) => `"${column}"`).join(', ');
  const insertItem = db.prepare(
    `INSERT INTO items (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const writeAll = db.transaction(() => {
    for (const item of items(bench)) insertItem.run(columns.map((name) => plainValue(item[name])));
  });
  const took = timed(() => writeAll());
  db.close();
  return took;
}

const items = (bench: Bench) => bigRows(bench).items ?? [];
