import Database from 'better-sqlite3';
import { modelTables } from '#shared/domain/records/index.ts';
import { compare, timed } from '../compare.ts';
import { bigFile, opened } from '../data.ts';
import type { Row } from '../row.ts';

export const open: Row = {
  name: 'open',
  what: 'open a workspace, its model ready for the window',
  size: '10,000 items, 200 releases, 5,000 checklist items',
  against: '.all() of the same rows',
  async measure(bench) {
    const file = bigFile(bench);
    const compared = await compare(
      () => openWhole(file),
      () => readPlainly(file),
      { rounds: 11 },
    );
    return [{ unit: 'ms', target: 2.5, ...compared }];
  },
};

function openWhole(file: string): number {
  const begun = performance.now();
  const workspace = opened(file);
  const { model } = workspace;
  const rows = modelTables.map((table) => [...model[table].values()]);
  const took = performance.now() - begun;
  workspace.close();
  if (rows.length === 0) throw new Error('Nothing was read');
  return took;
}

const readPlainly = (file: string): number =>
  timed(() => {
    const db = new Database(file, { readonly: true });
    for (const table of modelTables) db.prepare(`SELECT * FROM "${table}"`).all();
    db.close();
  });
