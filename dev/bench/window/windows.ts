import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { findRuntime, root } from '#dev/runtime.ts';
import type { Driver } from '#test/e2e/support/driver.ts';
import { startOnElectron } from '#test/e2e/support/electron-driver.ts';
import { startOnHost } from '#test/e2e/support/host-driver.ts';
import type { Bench } from '../row.ts';
import { installProbe } from './probe.ts';

/** The least that is an app, beside which ours is measured. */
const PLAIN = join(import.meta.dirname, '../plain-app');

/** How long a page may take for anything, in milliseconds. */
const PATIENCE = 20_000;

/** A running app and its page; closed when its row is over, if not before. */
export interface OpenWindow {
  readonly page: Page;
  readonly driver: Driver;
  close(): Promise<void>;
}

/** Opens the built app on a workspace file. */
export async function openApp(bench: Bench, file: string): Promise<OpenWindow> {
  const window = await open(bench, root, [file]);
  await prepared(window.page);
  await window.page.getByRole('navigation').first().waitFor();
  await window.page.evaluate(() => probe.rested());
  return window;
}

/** Opens the plain app. */
export async function openPlain(bench: Bench): Promise<OpenWindow> {
  const window = await open(bench, PLAIN, []);
  await prepared(window.page);
  return window;
}

/** Starts one or the other and gives its page as soon as it shows something. */
async function open(bench: Bench, folder: string, args: readonly string[]): Promise<OpenWindow> {
  const runtime = findRuntime();
  if (!runtime) throw new Error('there is nothing here that runs a window');
  const data = bench.path('data');
  const tmp = bench.path('tmp');
  mkdirSync(tmp);
  const env = { ...process.env, TMPDIR: tmp };
  const launch = { folder, args: [`--user-data-dir=${data}`, ...args], env };
  const driver = await (runtime.kind === 'electron' ? startOnElectron : startOnHost)(
    runtime,
    launch,
  );
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    process.kill(driver.pid, 'SIGKILL');
    await driver.exited;
  };
  bench.afterRow(close);
  const page = await firstPage(driver);
  page.setDefaultTimeout(PATIENCE);
  return { page, driver, close };
}

const startPlain = (bench: Bench) => open(bench, PLAIN, []);
const startApp = (bench: Bench, file: string) => open(bench, root, [file]);
/** Starts without waiting for more than the page's first element. */
export const starting = { plain: startPlain, app: startApp };

const firstPage = (driver: Driver): Promise<Page> =>
  new Promise((resolve, reject) => {
    void driver.exited.then((code) => reject(new Error(`the app left with ${code}`)));
    driver.onPage((page) => {
      const shown = page.locator('#root > *').first().waitFor({ state: 'attached' });
      shown.then(() => resolve(page), reject);
    });
  });

/** What moves for looks only is left out, on both sides. */
async function prepared(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(installProbe);
}

/** Goes to a place of the app. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Says who acts, so that nobody is asked. */
export async function act(page: Page): Promise<void> {
  await page.evaluate(() => window.preflight.invoke('actor.choose', { personId: 'person-000000' }));
}

/** The page's debugger, told to count what the main thread does. */
export async function counting(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return cdp;
}

/** How long the main thread has worked so far, in milliseconds. */
export async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
