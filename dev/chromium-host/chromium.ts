import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Rectangle } from 'electron';
import type * as playwright from 'playwright-core';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { switchValue } from './app.ts';

// Required, it need not be read twice, as it would be to find out what it exports.
const { chromium }: typeof playwright = createRequire(import.meta.url)('playwright-core');

const MADE_UP = '.chromium-host.invalid';
const QUIET = [
  ...['--no-first-run', '--disable-quic', '--disable-sync', '--disable-background-networking'],
  ...['--disable-component-update', '--app=data:text/html,'],
];

/** `app://bundle/x` as Chromium knows it: a host that exists nowhere, so that CSP and paths behave. */
export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (['data:', 'about:', 'https:', 'http:', 'blob:'].includes(protocol)) return url;
  const path = pathname.startsWith('/') ? pathname : `/${pathname}`;
  return `https://${host}.${protocol.slice(0, -1)}${MADE_UP}${path}${search}${hash}`;
}

/** The way back. */
export function toElectron(url: string): string {
  const { hostname, pathname, search, hash } = new URL(url);
  if (!hostname.endsWith(MADE_UP)) return url;
  const [host, scheme] = hostname.slice(0, -MADE_UP.length).split('.');
  return `${scheme}://${host}${pathname}${search}${hash}`;
}

/** How large a window is. */
export type Size = Pick<Rectangle, 'width' | 'height'>;
/** A page, its debugger, and the window it is in. */
export interface Pane {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly windowId: number;
}
/** Chromium, and a line to it that lasts: what is said on a page's line ends with the page. */
interface Running {
  readonly context: BrowserContext;
  readonly debug: CDPSession;
}

/** The part of the screen where windows may be, known once the browser runs. */
export let workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
let running: Promise<Running> | undefined;
let scheme: 'light' | 'dark' | null = null;
let opening: Promise<Pane | null> = Promise.resolve(null);

const headless =
  process.env.PREFLIGHT_HEADLESS === '1' || switchValue('ozone-platform') === 'headless';

/** The one Chromium of this process, started when it is first asked for. */
export function browser(): Promise<Running> {
  running ??= start();
  return running;
}

async function start(): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-host-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const port = switchValue('remote-debugging-port');
  // Root has no sandbox, nor have most containers in which tests run; Chromium need not say so.
  const chromiumSandbox = !headless && process.getuid?.() !== 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.PREFLIGHT_CHROMIUM || '/usr/bin/chromium',
    ...{ headless, chromiumSandbox },
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...[...QUIET, ...(chromiumSandbox ? [] : ['--test-type'])],
      ...(port ? [`--remote-debugging-port=${port}`] : []),
    ],
    acceptDownloads: false,
    ...{ viewport: null, colorScheme: null, reducedMotion: null, forcedColors: null },
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  if (port) process.send?.({ devtools: await devtools(join(profile, 'DevToolsActivePort')) });
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) throw new Error('it takes no orders');
  await debug.send('Browser.grantPermissions', { permissions: [] });
  const [page] = context.pages();
  if (page && !headless) workArea = await page.evaluate(screenOf);
  return { context, debug };
}

/** Runs in a page. Every browser tells where its screen begins, though no standard says so. */
function screenOf(): Rectangle {
  type WholeScreen = Screen & { readonly availLeft?: number; readonly availTop?: number };
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen as WholeScreen;
  return { x: availLeft, y: availTop, width: availWidth, height: availHeight };
}

async function devtools(file: string): Promise<string> {
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) await setTimeout(10);
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

/** A window with an empty page in it. The first one is the app window Chromium starts with. */
export function openPane(size: Size): Promise<Pane> {
  const pane = opening.then((before) => openNext(size, before === null));
  opening = pane;
  return pane;
}

async function openNext({ width, height }: Size, first: boolean): Promise<Pane> {
  const { context, debug } = await browser();
  const opened = first ? context.pages()[0] : context.waitForEvent('page');
  if (!first)
    await debug.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
  const page = await opened;
  if (!page) throw new Error('Chromium shows no window');
  await page.emulateMedia({ colorScheme: scheme });
  const cdp = await context.newCDPSession(page);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  return { page, cdp, windowId };
}

/** The colours every page, open or to come, is told that the person prefers. */
export async function preferColours(wanted: typeof scheme): Promise<void> {
  scheme = wanted;
  const pages = running ? (await running).context.pages() : [];
  await Promise.all(pages.map((page) => page.emulateMedia({ colorScheme: wanted })));
}
