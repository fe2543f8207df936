import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'electron-vite';
import { root } from './runtime.ts';

const SOURCES = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];
const RESULTS = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** Builds the app into `out/`. */
export const buildApp = (): Promise<void> => build({ root, logLevel: 'warn' });

/** Builds the app if something it is made of is newer than what is there. */
export async function buildIfOlder(): Promise<void> {
  const built = Math.min(...RESULTS.map((file) => newest(join(root, file))));
  const changed = Math.max(...SOURCES.map((source) => newest(join(root, source))));
  if (changed >= built) await buildApp();
}

/** When the newest file at or below `path` was changed; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildApp();
