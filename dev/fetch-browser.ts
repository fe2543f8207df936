import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installedBrowser } from './browsers.ts';

/** A headless Chromium that an ordinary user can get from the package registry. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const cache = join(import.meta.dirname, '../node_modules/.cache/preflight');
const unpacked = join(cache, 'chromium');

// The package unpacks into the system's temporary folder, and its libraries only where it believes
// to be on the system they were made for.
const UNPACK = `import(${JSON.stringify(PACKAGE)}).then((it) => it.default.executablePath())`;
const UNPACKING = { TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };

/** A headless Chromium and what has to be in its environment. */
export interface FetchedBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The headless Chromium that an earlier run fetched, if there is one. */
export function fetchedBrowser(): FetchedBrowser | null {
  if (!existsSync(unpacked)) return null;
  const libraries = spawnSync('ldd', [unpacked], { encoding: 'utf8' }).stdout ?? '';
  const env = {
    ...(libraries.includes('not found') ? { LD_LIBRARY_PATH: join(cache, 'al2023/lib') } : {}),
    ...(existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_PATH: join(cache, 'fonts') }),
  };
  return { path: unpacked, env };
}

/**
 * Fetches a headless Chromium for tests: from the registry, without root; else, on a Debian or
 * Ubuntu that is ours alone, from the system's packages. `null` where neither works.
 */
export function fetchBrowser(): FetchedBrowser | null {
  if (process.platform !== 'linux') return null;
  console.error('There is no Chromium here; fetching a headless one for the tests.');
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', cache];
  run('npm', ['install', ...flags, `${PACKAGE}@${VERSION}`]);
  run(process.execPath, ['-e', UNPACK], { cwd: cache, env: { ...process.env, ...UNPACKING } });
  const fetched = process.arch === 'x64' ? fetchedBrowser() : null;
  if (fetched || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return fetched;
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', 'chromium']);
  const path = installedBrowser();
  return path === null ? null : { path, env: {} };
}

const run = (command: string, args: string[], options = {}): void =>
  void spawnSync(command, args, { stdio: 'ignore', ...options });
