import { setImmediate } from 'node:timers/promises';
import { compare, median, timed } from '../compare.ts';
import { bigFile, byFirst, copyOf, must, opened } from '../data.ts';
import type { Bench, Row } from '../row.ts';
import { plainDatabase } from './plain-database.ts';

/** One edit takes too short a time to be measured alone. */
const EDITS = 60;
const itemId = (n: number) => `item-${String(n * 7).padStart(6, '0')}`;
const releaseId = (n: number) => `release-${String(n % 50).padStart(6, '0')}`;

export const edit: Row = {
  name: 'edit',
  what: 'one durable edit, command to commit',
  size: 'one drag among 10,000 items',
  against: 'a bare FULL-synchronous update',
  async measure(bench) {
    const compared = await compare(
      () => moveItems(bench),
      () => updatePlainly(bench),
    );
    return [{ unit: 'ms', target: 1.3, ...compared }];
  },
};

async function moveItems(bench: Bench): Promise<number> {
  const workspace = opened(copyOf(bench, bigFile(bench)));
  const took = await eachOf((n) => {
    const to = { kind: 'release' as const, releaseId: releaseId(n) };
    must(workspace.run('items.move', { itemIds: [itemId(n)], to }, byFirst));
  });
  workspace.close();
  return took;
}

async function updatePlainly(bench: Bench): Promise<number> {
  const db = plainDatabase(copyOf(bench, bigFile(bench)));
  const update = db.prepare("UPDATE items SET releaseMode = 'own', releaseId = ? WHERE id = ?");
  const took = await eachOf((n) => update.run(releaseId(n), itemId(n)));
  db.close();
  return took;
}

/** The median of many edits, with the rest between them that people leave too. */
async function eachOf(work: (n: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < EDITS; n += 1) {
    times.push(timed(() => work(n)));
    await setImmediate();
  }
  return median(times);
}
