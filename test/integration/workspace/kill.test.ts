import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anItem, aProduct } from '#test/support/builders.ts';
import { start } from '#test/support/processes/run.ts';
import { seeded } from '#test/support/random.ts';
import {
  opened,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
} from '#test/support/workspaces.ts';

const DEEP = process.env.PREFLIGHT_DEEP === '1';
const KILLS = DEEP ? 200 : 25;
const AT_ONCE = 2;

it(
  `loses nothing that was acknowledged where it is killed in the middle, ${KILLS} times`,
  async () => {
    const folder = temporaryFolder();
    const fresh = workspaceFile(join(folder, 'fresh.preflight'), {
      products: [aProduct()],
      items: [anItem({ points: 0 })],
    });
    const random = seeded(4711);
    const kills = Array.from({ length: KILLS }, (_, i) => ({
      name: `k${i}`,
      after: random.below(12),
    }));
    const notices: (string | undefined)[] = [];
    const worker = async () => {
      for (let kill = kills.pop(); kill; kill = kills.pop()) {
        const file = join(folder, `${kill.name}.preflight`);
        copyFileSync(fresh, file);
        const said = await killed(file, kill.name, kill.after);
        notices.push(check(file, said));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(notices).toHaveLength(KILLS);
    expect(notices.filter((notice) => notice?.includes('did not end cleanly'))).not.toEqual([]);
  },
  DEEP ? 600_000 : 120_000,
);

interface Said {
  readonly seq: number;
  readonly key: string;
}

/** Lets a process write until it has acknowledged so many transactions, kills it, and hears it out. */
async function killed(file: string, name: string, after: number): Promise<readonly Said[]> {
  const child = start('writer.ts', [file, name, '1000000']);
  const said: Said[] = [];
  for await (const line of child.lines) {
    if (Object.hasOwn(line as object, 'seq')) said.push(line as Said);
    if (said.length === after) child.process.kill('SIGKILL');
  }
  expect(await child.over).toBeNull();
  return said;
}

/** Opens the file as the next session would; answers what it says was recovered. */
function check(file: string, said: readonly Said[]): string | undefined {
  const workspace = opened(file, testSurroundings());
  const newest = said.at(-1)?.seq ?? 1;
  const keys = new Set([...workspace.model.items.values()].map(({ key }) => key));
  expect(said.filter(({ key }) => !keys.has(key))).toEqual([]);
  // At most the one transaction that was under way when it ended may be there beside.
  expect([newest, newest + 1]).toContain(workspace.seq);
  expect(workspace.model.items.get('an-item')?.points).toBe(workspace.seq - 1);
  expect(workspace.model.items.size).toBe(workspace.seq);
  workspace.close();
  return workspace.notices[0];
}
