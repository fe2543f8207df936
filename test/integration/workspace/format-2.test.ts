import { expect, it } from 'vitest';
import { connectToMemory, type Db } from '#main/workspace/connection.ts';
import { migrateSchema } from '#main/workspace/migrate-schema.ts';
import { migrations } from '#main/workspace/migrations/index.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { RecordOf, TableName } from '#shared/domain/records/index.ts';
import { nearestDay } from '#shared/domain/runbook/fixed-start.ts';
import {
  aDeployment,
  aProduct,
  aRelease,
  aRunbook,
  aSection,
  aStep,
} from '#test/support/builders.ts';

/** A row as format 2 knew it. */
function put<T extends TableName>(db: Db, table: T, row: RecordOf<T>): void {
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  const known = row as Readonly<Record<string, unknown>>;
  const values = columns.map((name) => known[String(name)]).map((it) => (it === false ? 0 : it));
  const marks = values.map(() => '?').join(', ');
  db.prepare(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`,
  ).run(values);
}

const TIMES = ['00:00', '01:30', '05:00', '11:59', '12:01', '18:00', '22:00', '23:59'];
const WINDOWS = [
  { windowStart: '22:00', windowEnd: '02:00', windowNights: 1 },
  { windowStart: '00:30', windowEnd: '03:00', windowNights: 0 },
  { windowStart: '22:00', windowEnd: '04:00', windowNights: 3 },
  { windowStart: null, windowEnd: null, windowNights: 0 },
] as const;

it('a fixed start keeps the day on which it was planned until now', () => {
  const db = connectToMemory();
  migrateSchema(db, undefined, migrations.slice(0, 2));
  db.pragma('foreign_keys = OFF');
  put(db, 'products', aProduct());
  put(db, 'releases', aRelease());
  WINDOWS.forEach((window, n) => {
    put(db, 'deployments', aDeployment({ id: `d${n}`, ...window }));
    put(db, 'runbooks', aRunbook({ id: `b${n}`, deploymentId: `d${n}` }));
    put(db, 'runbookSections', aSection({ id: `s${n}`, runbookId: `b${n}` }));
    for (const fixedStart of [null, ...TIMES]) {
      const id = `${n} ${fixedStart}`;
      put(db, 'runbookSteps', aStep({ id, sectionId: `s${n}`, fixedStart, undo: 'Go back' }));
    }
  });
  const before = db.prepare('SELECT * FROM "runbookSteps" ORDER BY "id"').all();
  migrateSchema(db, undefined, migrations.slice(0, 3));
  const after = db.prepare('SELECT * FROM "runbookSteps" ORDER BY "id"').all();
  const found = after as { id: string; fixedStart: string | null; fixedDay: number }[];
  expect(found.map(({ fixedDay: _, ...step }) => step)).toEqual(before);
  expect(found.map(({ id, fixedDay }) => [id, fixedDay])).toEqual(
    found.map(({ id, fixedStart }) => {
      const row = aDeployment(WINDOWS[Number(id[0])]);
      const window = windowOf(row, aRelease());
      return [id, window && fixedStart ? nearestDay(fixedStart, window) : 0];
    }),
  );
});
