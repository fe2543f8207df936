import { subscribe } from 'node:diagnostics_channel';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type * as playwright from 'playwright-core';

// Required, it need not be read twice, as it would be to find out what it exports.
const { chromium }: typeof playwright = createRequire(import.meta.url)('playwright-core');

/** What the names of hosts end with that exist nowhere. */
export const MADE_UP = '.chromium-host.invalid';
/** The switch that opens Chromium's debugger; `0` is any free port. */
export const PORT = '--remote-debugging-port=';
/** What Playwright switches off as well, since a second list takes the place of its own. */
const OFF_BY_PLAYWRIGHT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AimEnabled'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  ...['PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];
/** Pages behind an address bar that nobody sees, and a process kept ready for each window. */
const NOT_NEEDED = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];
const QUIET = [
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...NOT_NEEDED].join(',')}`,
  ...['--no-first-run', '--disable-quic', '--disable-sync', '--disable-background-networking'],
  ...['--disable-component-update', '--app=data:text/html,'],
];

/** Windows as they are, with nothing pretended. */
export const WINDOWS = {
  acceptDownloads: false,
  ...{ viewport: null, colorScheme: null, reducedMotion: null, forcedColors: null },
};

/** A Chromium of this process, and where others reach it; `''` where no port was opened. */
export interface Launched {
  readonly context: playwright.BrowserContext;
  readonly devtools: string;
}

/** Starts a Chromium that goes with this process and leaves nothing behind. */
export async function launch(headless: boolean, switches: readonly string[]): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-host-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  // Root has no sandbox, nor have most containers in which tests run; Chromium need not say so.
  const chromiumSandbox = !headless && process.getuid?.() !== 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.PREFLIGHT_CHROMIUM || '/usr/bin/chromium',
    ...{ headless, chromiumSandbox, ...WINDOWS },
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...QUIET, ...(chromiumSandbox ? [] : ['--test-type']), ...switches],
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  const open = switches.some((name) => name.startsWith(PORT));
  return { context, devtools: open ? await devtoolsOf(profile) : '' };
}

/** Takes hold of a Chromium that runs already, by its debugger. */
export const connect = (devtools: string): Promise<playwright.Browser> =>
  chromium.connectOverCDP(devtools, { noDefaults: true });

// Whole scripts pass here, within one machine: to pack and unpack them takes longer than to hand them on.
subscribe('http.client.request.created', (message) => {
  const { request } = message as { readonly request: ClientRequest };
  if (request.path.startsWith('/devtools/')) request.removeHeader('Sec-WebSocket-Extensions');
});

async function devtoolsOf(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) await setTimeout(10);
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}
