import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedBrowser } from './browsers.ts';
import { fetchBrowser, fetchedBrowser } from './fetch-browser.ts';

/** What runs the built app here: Electron, or a stand-in on an installed Chromium. */
export interface Runtime {
  readonly kind: 'electron' | 'chromium';
  /** The executable and what comes before the app's folder and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** What has to be in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether it can open a window that a person sees. */
  readonly seen: boolean;
}

/** The project's folder, which is also the app's. */
export const root = join(import.meta.dirname, '..');
const host = join(import.meta.dirname, 'chromium-host/electron.js');
const electronFolder = join(root, 'node_modules/electron');
const MISSING = 'The Electron runtime could not be downloaded';

/** The runtime that is here already; nothing is downloaded and nothing said. */
export function findRuntime(): Runtime | null {
  const electron = findElectron();
  if (electron) return electron;
  const browser = installedBrowser();
  if (browser) return hostOn(browser, {}, true);
  const fetched = fetchedBrowser();
  return fetched && hostOn(fetched.path, fetched.env, false);
}

/** A runtime with a window for a person to see; what is not to be had is said in one line. */
export function runtimeToSee(): Runtime | null {
  const electron = electronToTest();
  if (electron) return electron;
  const browser = installedBrowser();
  if (browser === null) {
    console.error(`${MISSING}, and there is no Chromium, Chrome or Edge; ${howToInstall()}`);
    return null;
  }
  console.error(`${MISSING}; using Chromium at ${browser}.`);
  return hostOn(browser, {}, true);
}

/** A runtime for tests, which are content with a headless one, fetched if need be. */
export function runtimeToTest(): Runtime | null {
  const electron = electronToTest();
  if (electron) return electron;
  const onHost = hostToTest();
  if (onHost) console.error(`${MISSING}; using Chromium at ${onHost.env.PREFLIGHT_CHROMIUM}.`);
  else console.error(`${MISSING}, and there is no Chromium to be had; ${howToInstall()}`);
  return onHost;
}

/** Electron itself, if it is here or can be downloaded. */
export const electronToTest = (): Runtime | null => findElectron() ?? downloadElectron();

/** The Chromium host on the browser of this machine, or on one that is fetched for it. */
export function hostToTest(): Runtime | null {
  const browser = installedBrowser();
  if (browser !== null) return hostOn(browser, {}, true);
  const fetched = fetchedBrowser() ?? fetchBrowser();
  return fetched && hostOn(fetched.path, fetched.env, false);
}

function findElectron(): Runtime | null {
  const named = process.env.ELECTRON_EXEC_PATH;
  if (named && named !== host) return electronAt(named);
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? electronAt(path) : null;
}

function electronAt(path: string): Runtime {
  // Chromium refuses its sandbox to root, which only build machines are.
  const command = process.getuid?.() === 0 ? ([path, '--no-sandbox'] as const) : ([path] as const);
  return { kind: 'electron', command, env: {}, seen: true };
}

/** Electron's own installation. Why it failed is of no use to anybody: no network, mostly. */
function downloadElectron(): Runtime | null {
  console.error('Downloading the Electron runtime, about 120 MB, once…');
  spawnSync(process.execPath, [join(import.meta.dirname, 'download-electron.ts')], {
    stdio: 'ignore',
  });
  return findElectron();
}

function hostOn(browser: string, env: Runtime['env'], seen: boolean): Runtime {
  const command = [process.execPath, host] as const;
  const named: Record<string, string> = { ...env, PREFLIGHT_CHROMIUM: browser };
  if (!seen) named.PREFLIGHT_HEADLESS = '1';
  return { kind: 'chromium', command, env: named, seen };
}

function howToInstall(): string {
  if (process.platform === 'darwin') return 'install one with: brew install --cask google-chrome';
  if (process.platform === 'win32') return 'install one with: winget install Google.Chrome';
  return 'install one with: sudo apt-get install chromium';
}
