import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { findRuntime, root } from '#dev/runtime.ts';
import type { DialogAnswer, Driver } from './driver.ts';
import { startOnElectron } from './electron-driver.ts';
import { startOnHost } from './host-driver.ts';

/** How the app is opened. */
export interface OpenOptions {
  /** What follows the executable, such as a workspace's path or `--sample`. */
  readonly args?: readonly string[];
  /** Answers for the first dialogs, in order. */
  readonly dialogs?: readonly DialogAnswer[];
  /** Added to the environment, such as `{ TZ: 'Europe/Berlin' }`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Complaints of the page that the test provokes; any other one fails it. */
  readonly mayComplain?: readonly RegExp[];
}

/** How long the app may take to show or to leave, in milliseconds. */
const PATIENCE = 20_000;

/** The built app with a data folder of its own, driven as a person would. */
export class RunningApp {
  /** All that this app leaves behind; the test may put its own files here too. */
  readonly folder: string;
  private readonly options: OpenOptions;
  private readonly complaints: string[] = [];
  private running: Driver | null = null;

  /** Prepares the app; `start` opens it. */
  constructor(options: OpenOptions) {
    this.folder = mkdtempSync(join(tmpdir(), 'preflight-e2e-'));
    mkdirSync(this.path('tmp'));
    this.options = options;
  }

  /** Opens the app and waits until its window shows something. */
  async start(args: readonly string[] = this.options.args ?? []): Promise<void> {
    const runtime = findRuntime();
    if (!runtime) throw new Error('There is nothing here that runs the app: see npm start');
    const launch = { folder: root, args: [this.userData, ...args], env: this.env };
    const start = runtime.kind === 'electron' ? startOnElectron : startOnHost;
    this.running = await start(runtime, launch);
    this.running.onPage((page) => this.watch(page));
    for (const answer of this.options.dialogs ?? []) await this.answerNextDialog(answer);
    await expect.poll(() => this.pages.length, { timeout: PATIENCE }).toBeGreaterThan(0);
    await this.shown(this.page);
  }

  /** The page of the window that was opened first. */
  get page(): Page {
    const [page] = this.pages;
    if (!page) throw new Error('The app has no window');
    return page;
  }

  get pages(): Page[] {
    return this.driver.pages();
  }

  /** A path inside this app's folder. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Answers the next dialog; called before what opens it. */
  answerNextDialog(answer: DialogAnswer): Promise<void> {
    return this.driver.answerNextDialog(answer);
  }

  /** Picks an item of the menu by its labels, such as `'View', 'Theme', 'Dark'`. */
  pickMenu(...path: string[]): Promise<void> {
    return this.driver.pickMenu(path);
  }

  fileMenuAction(label: string): Promise<void> {
    return this.pickMenu('File', label);
  }

  /** Lets the system open a file with the running app, as macOS does for a double click. */
  openFile(path: string): Promise<void> {
    return this.driver.emit('open-file', path);
  }

  /** The links handed to the system so far. */
  openedLinks(): Promise<readonly string[]> {
    return this.driver.openedLinks();
  }

  /** What was put on paper so far, each as the bytes of a PDF in Latin-1. */
  printed(): Promise<readonly string[]> {
    return this.driver.printed();
  }

  /** Does what opens another window, and waits for that. */
  async nextWindow(action: () => Promise<unknown>): Promise<Page> {
    const before = new Set(this.pages);
    await action();
    await expect.poll(() => this.pages.length, { timeout: PATIENCE }).toBeGreaterThan(before.size);
    const page = this.pages.find((one) => !before.has(one));
    if (!page) throw new Error('No other window opened');
    await this.shown(page);
    return page;
  }

  /** Lets the page of the first window crash, and waits for the one that takes its place. */
  async crashPage(): Promise<void> {
    const crashed = await this.crash();
    const replaced = () => this.pages.length > 0 && !this.pages.includes(crashed);
    await expect.poll(replaced, { timeout: PATIENCE }).toBe(true);
    await this.shown(this.page);
  }

  /** The same where the app gives up and leaves; its exit code. */
  async crashPageForGood(): Promise<number | null> {
    await this.crash();
    const code = await this.driver.exited;
    this.running = null;
    return code;
  }

  private async crash(): Promise<Page> {
    const { page } = this;
    const debug = await page.context().newCDPSession(page);
    // A page that has gone answers nothing; that it has gone is seen elsewhere.
    debug.send('Page.crash').catch(() => null);
    return page;
  }

  /** Starts the app a second time beside this one, on the same data; its exit code. */
  async startAgain(args: readonly string[]): Promise<number | null> {
    const [executable, ...before] = findRuntime()?.command ?? ['node'];
    const all = [...before, root, this.userData, ...args];
    const second = spawn(executable, all, { env: this.env, stdio: 'inherit' });
    const [code] = await once(second, 'exit');
    return code;
  }

  /** Quits as a person would; the exit code. */
  async quit(): Promise<number | null> {
    const { driver } = this;
    await driver.quit();
    const code = await driver.exited;
    this.running = null;
    return code;
  }

  /** Kills the process as a power cut would: nothing gets the time to be saved. */
  async kill(): Promise<void> {
    const { driver } = this;
    process.kill(driver.pid, 'SIGKILL');
    await driver.exited;
    this.running = null;
  }

  /** Quits, or takes up after `kill`, and opens the app again on the same data. */
  async restart(args?: readonly string[]): Promise<void> {
    if (this.running) await this.quit();
    await this.start(args);
  }

  /** Ends the app, removes its folder, and fails if a page complained. */
  async dispose(): Promise<void> {
    if (this.running && this.pages.length > 0) await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 });
    expect(this.complaints, 'complaints of the pages').toEqual([]);
  }

  private get driver(): Driver {
    if (!this.running) throw new Error('The app was not started');
    return this.running;
  }

  private get userData(): string {
    return `--user-data-dir=${this.path('data')}`;
  }

  private get env(): NodeJS.ProcessEnv {
    return { ...process.env, TMPDIR: this.path('tmp'), ...this.options.env };
  }

  private watch(page: Page): void {
    const { mayComplain = [] } = this.options;
    const complain = (text: string) => {
      if (!mayComplain.some((known) => known.test(text))) this.complaints.push(text);
    };
    page.on('pageerror', (error) => complain(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complain(message.text());
    });
    // The app decides about a page that asks before it closes, so Playwright must not.
    page.on('dialog', () => undefined);
  }

  private async shown(page: Page): Promise<void> {
    await page.setViewportSize(this.options.size ?? { width: 1440, height: 900 });
    await expect(page.locator('#root > *').first()).toBeAttached({ timeout: PATIENCE });
  }
}
