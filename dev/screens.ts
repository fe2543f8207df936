import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfOlder } from './build.ts';
import { takePages } from './pages.ts';
import { root } from './runtime.ts';
import { around } from './screens/around.ts';
import { imports } from './screens/imports.ts';
import { planning } from './screens/planning/index.ts';
import { takeScene } from './screens/take.ts';
import { working } from './screens/working.ts';

/** Takes the pictures whose names begin with one of `wanted`, or all where nothing is wanted. */
async function takeAll(folder: string, wanted: readonly string[]): Promise<void> {
  const isWanted = (name: string) =>
    wanted.length === 0 || wanted.some((start) => name.startsWith(start));
  mkdirSync(folder, { recursive: true });
  await buildIfOlder();
  for (const scene of [...around, ...planning, ...working, ...imports])
    await takeScene(folder, scene, isWanted);
  takePages(folder, isWanted);
  process.stdout.write(`Pictures are in ${folder}\n`);
}

const [folder, ...wanted] = process.argv.slice(2);
await takeAll(resolve(folder ?? join(root, 'docs/screens')), wanted);
