import type { Rectangle } from 'electron';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { switchValue } from './app.ts';
import { connect, launch, MADE_UP, PORT, WINDOWS } from './launch.ts';

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
  /** Which windows of a shared Chromium are ours. */
  readonly home: string | undefined;
}

/** The part of the screen where windows may be, known once the browser runs. */
export let workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
let running: Promise<Running> | undefined;
let scheme: 'light' | 'dark' | null = null;
let opening: Promise<Pane | null> = Promise.resolve(null);

/** A Chromium that tests share, so that not every start is one of a browser too. */
const shared = process.env.PREFLIGHT_DEVTOOLS;
const headless =
  process.env.PREFLIGHT_HEADLESS === '1' || switchValue('ozone-platform') === 'headless';

/** The one Chromium of this process, started when it is first asked for. */
export function browser(): Promise<Running> {
  running ??= start();
  return running;
}

async function start(): Promise<Running> {
  const context = await (shared ? windowsIn(shared) : ownWindows());
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) throw new Error('it takes no orders');
  await context.grantPermissions([]);
  const page = context.pages()[0] ?? (await context.newPage());
  if (!headless) workArea = await page.evaluate(screenOf);
  const cdp = await context.newCDPSession(page);
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  return { context, debug, home: shared && targetInfo.browserContextId };
}

async function ownWindows(): Promise<BrowserContext> {
  const port = switchValue('remote-debugging-port');
  const { context, devtools } = await launch(headless, port ? [`${PORT}${port}`] : []);
  if (devtools) process.send?.({ devtools });
  return context;
}

/** Windows of this process's own, also in its zone, in a Chromium that runs already; they go with it. */
async function windowsIn(devtools: string): Promise<BrowserContext> {
  process.send?.({ devtools });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (await connect(devtools)).newContext({ ...WINDOWS, timezoneId: timeZone });
}

/** Runs in a page. Every browser tells where its screen begins, though no standard says so. */
function screenOf(): Rectangle {
  type WholeScreen = Screen & { readonly availLeft?: number; readonly availTop?: number };
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen as WholeScreen;
  return { x: availLeft, y: availTop, width: availWidth, height: availHeight };
}

/** A window with an empty page in it. The first one is the one that is there at the start. */
export function openPane(size: Size): Promise<Pane> {
  const pane = opening.then((before) => openNext(size, before === null));
  opening = pane;
  return pane;
}

async function openNext({ width, height }: Size, first: boolean): Promise<Pane> {
  const { context, debug, home } = await browser();
  const opened = first ? context.pages()[0] : context.waitForEvent('page');
  const window = { newWindow: true, width, height, ...(home && { browserContextId: home }) };
  if (!first) await debug.send('Target.createTarget', { url: 'about:blank', ...window });
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
