import { openWorkspace } from '#main/workspace/index.ts';
import { insert, update } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { anItem } from '../builders.ts';
import { realSurroundings, say } from './common.ts';

/**
 * Writes into a workspace, one transaction after another, and says the sequence of each as soon as
 * it is acknowledged: `node writer.ts FILE NAME COUNT`. Each transaction adds an item and counts the
 * points of `an-item` up. At the end it says its dump.
 */
const [file = '', name = '', count = '0'] = process.argv.slice(2);
const opened = openWorkspace(file, realSurroundings(name), { patience: 20_000 });
if (!opened.ok) throw new Error(opened.error.code);
const workspace = opened.value;
say({ ready: name });

for (let number = 0; number < Number(count); number += 1) {
  const who = { actorId: 'mara', origin: 'command-line' as const, command: 'test' };
  const done = workspace.transact(who, (model, { newId }) => {
    const counter = model.items.get('an-item') as Item;
    const added = anItem({ id: newId(), key: `${name}-${number}`, title: `${name} ${number}` });
    const points = (counter.points ?? 0) + 1;
    return {
      ok: true,
      value: {
        label: `${name} ${number}`,
        changes: [insert('items', added), ...update('items', counter, { points })],
      },
    };
  });
  if (!done.ok) throw new Error(done.error.code);
  say({ seq: done.value.seq, key: `${name}-${number}` });
}
if (process.argv.includes('--wait'))
  await new Promise((resolve) => process.stdin.once('data', resolve));
workspace.catchUp();
say({ dump: workspace.dump(), model: [...workspace.model.items.values()] });
workspace.close();
process.exit(0);
