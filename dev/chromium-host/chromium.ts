import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import { switchValue } from './app.ts';
import { report } from './remote.ts';
import type { Granted } from './session.ts';

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
/** What every browser tells of its screen, though no standard says so. */
type AvailableScreen = Screen & { readonly availLeft?: number; readonly availTop?: number };
/** What answers the requests of a page. */
export type Answerer = (route: Route) => Promise<void>;

const answerers = new Map<Page, Answerer>();
let running: Promise<Running> | undefined;
let scheme: 'light' | 'dark' | null = null;
let opening: Promise<unknown> = Promise.resolve();

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
  const sandbox = !headless && process.getuid?.() !== 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.PREFLIGHT_CHROMIUM || '/usr/bin/chromium',
    headless,
    // Root has no sandbox, nor have most containers in which tests run; Chromium need not say so.
    chromiumSandbox: sandbox,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...[...QUIET, ...(sandbox ? [] : ['--test-type'])],
      ...(port ? [`--remote-debugging-port=${port}`] : []),
    ],
    ...{ viewport: null, colorScheme: null, reducedMotion: null, forcedColors: null },
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  await context.route('**/*', async (route) => {
    const page = pageOf(route);
    const answer = page && answerers.get(page);
    await unlessClosed(route, () => (answer ? answer(route) : route.abort('blockedbyclient')));
  });
  if (port) report({ said: 'devtools', url: await devtools(join(profile, 'DevToolsActivePort')) });
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) throw new Error('it takes no orders');
  return { context, debug };
}

/** The page a request comes from; `null` for one whose page is only just being made. */
function pageOf(route: Route): Page | null {
  const request = route.request();
  return request.serviceWorker() ? null : request.frame().page();
}

/** Answers a request; a page that has gone in the meantime needs no answer. */
export async function unlessClosed(route: Route, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (pageOf(route)?.isClosed()) return;
    await route.abort('failed');
    throw error;
  }
}

async function devtools(file: string): Promise<string> {
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n'))
    await new Promise((resolve) => setTimeout(resolve, 10));
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

/** A window with an empty page in it. The first one is the app window Chromium starts with. */
export function openPane(size: { width: number; height: number }): Promise<Pane> {
  const pane = opening.then(() => openNext(size));
  opening = pane.catch(() => null);
  return pane;
}

async function openNext(size: object): Promise<Pane> {
  const { context, debug } = await browser();
  const [page] = context.pages();
  if (page && !answerers.has(page)) return paneOf(context, page);
  const opened = context.waitForEvent('page');
  await debug.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
  return paneOf(context, await opened);
}

async function paneOf(context: BrowserContext, page: Page): Promise<Pane> {
  await page.emulateMedia({ colorScheme: scheme });
  const cdp = await context.newCDPSession(page);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  return { page, cdp, windowId };
}

/** From now on `answerer` answers what the page asks for. */
export function answerFor({ page }: Pane, answerer: Answerer): void {
  answerers.set(page, answerer);
  page.once('close', () => answerers.delete(page));
}

/** The permissions that pages have from now on; all others are denied. */
export async function grant(permissions: Granted[]): Promise<void> {
  await (await browser()).debug.send('Browser.grantPermissions', { permissions });
}

/** The part of the screen where windows may be; without a screen, one of a usual size. */
export async function screenArea(): Promise<Rectangle> {
  if (headless) return { x: 0, y: 0, width: 1920, height: 1080 };
  const [page] = (await browser()).context.pages();
  const inPage = () => {
    const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen as AvailableScreen;
    return { x: availLeft, y: availTop, width: availWidth, height: availHeight };
  };
  if (!page) throw new Error('it has no page');
  return page.evaluate(inPage);
}

/** The colours every page, open or to come, is told that the person prefers. */
export async function preferColours(wanted: 'light' | 'dark' | null): Promise<void> {
  scheme = wanted;
  const pages = running ? (await running).context.pages() : [];
  await Promise.all(pages.map((page) => page.emulateMedia({ colorScheme: wanted })));
}
