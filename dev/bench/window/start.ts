import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#dev/runtime.ts';
import { compare, timedAsync } from '../compare.ts';
import { copyOf } from '../data.ts';
import type { Bench, Row } from '../row.ts';
import { type OpenWindow, starting } from './windows.ts';

export const start: Row = {
  name: 'start',
  what: 'start to first click handled',
  size: 'sample workspace',
  against: 'a plain HTML window in the same runtime',
  inWindow: true,
  async measure(bench) {
    const sample = makeSample(bench);
    const compared = await compare(
      () => untilClicked(() => starting.app(bench, copyOf(bench, sample))),
      () => untilClicked(() => starting.plain(bench)),
    );
    return [{ unit: 'ms', target: 1.25, ...compared }];
  },
};

function makeSample(bench: Bench): string {
  const file = bench.path('sample.preflight');
  const cli = join(root, 'out/main/cli.js');
  const env = { ...process.env, PREFLIGHT_USER_DATA: bench.path('cli') };
  const made = spawnSync(process.execPath, [cli, 'new', '--workspace', file, '--sample'], { env });
  if (made.status !== 0) throw new Error(`The sample could not be made: ${made.stderr}`);
  return file;
}

async function untilClicked(begin: () => Promise<OpenWindow>): Promise<number> {
  let window: OpenWindow | null = null;
  const took = await timedAsync(async () => {
    window = await begin();
    await window.page.getByRole('button', { name: /^Board/ }).click();
    await window.page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  });
  await (window as OpenWindow | null)?.close();
  return took;
}
