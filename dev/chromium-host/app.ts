import type { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type * as electron from 'electron';
import { takeLock } from './lock.ts';
import { StrictEmitter } from './strict.ts';

/** The value of a switch such as `--name=value`; empty where it was not given. */
export const switchValue = (name: string): string =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

/** The windows there are, in the order in which they had the focus. */
export const openWindows = new Set<electron.BrowserWindow>();

const root = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.');
const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const APP_DATA: Partial<Record<NodeJS.Platform, string | undefined>> = {
  win32: process.env.APPDATA,
  darwin: join(homedir(), 'Library/Application Support'),
  linux: process.env.XDG_CONFIG_HOME,
};

/** Electron's `app`, as far as this project uses it. */
class HostApp
  extends StrictEmitter
  implements Partial<Omit<electron.App, keyof EventEmitter | 'name'>>
{
  readonly isPackaged = false;
  /** For the host: the app's main program. */
  readonly main: string = join(root, pack.main);
  private readonly paths: Record<string, string> = {
    appData: APP_DATA[process.platform] || join(homedir(), '.config'),
    documents: join(homedir(), 'Documents'),
    temp: tmpdir(),
  };
  private readonly readiness = Promise.withResolvers<void>();
  private readonly alive = setInterval(() => undefined, 2 ** 30);
  private state: 'starting' | 'ready' | 'leaving' = 'starting';
  private name: string = pack.productName ?? pack.name;

  getVersion = (): string => pack.version;
  getName = (): string => this.name;
  isReady = (): boolean => this.state === 'ready';
  whenReady = (): Promise<void> => this.readiness.promise;
  setAppUserModelId = (_id: string): void => undefined;
  setName = (name: string): void => {
    this.name = name;
  };

  getPath(name: string): string {
    const userData = switchValue('user-data-dir') || join(this.paths.appData ?? '', this.name);
    const path = this.paths[name] ?? (name === 'userData' ? resolve(userData) : undefined);
    if (path === undefined) throw new Error(`The Chromium host has no app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    mkdirSync(path, { recursive: true });
    this.paths[name] = path;
  }

  requestSingleInstanceLock(data: object = {}): boolean {
    const start = { argv: process.argv, folder: process.cwd(), data };
    return takeLock(this.getPath('userData'), start, (later) =>
      this.emit('second-instance', {}, later.argv, later.folder, later.data),
    );
  }

  quit(): void {
    if (this.state === 'leaving') return;
    this.emit('before-quit', {});
    this.state = 'leaving';
    for (const window of [...openWindows]) window.close();
    if (openWindows.size === 0) this.leave();
  }

  exit(code = 0): void {
    clearInterval(this.alive);
    process.exit(code);
  }

  /** For the host: whether main, read to its end, has not quit yet. */
  wantsToGoOn = (): boolean => this.state === 'starting';

  /** For the host: all is there that `ready` promises. */
  becomeReady(): void {
    if (!this.wantsToGoOn()) return;
    this.state = 'ready';
    this.readiness.resolve();
    this.emit('ready', {}, {});
  }

  /** For the host: a window has gone. */
  windowGone(): void {
    if (openWindows.size > 0) return;
    if (this.state === 'leaving') this.leave();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  /** For the host: somebody kept a window open, so the app stays. */
  stay(): void {
    this.state = 'ready';
  }

  private leave(): void {
    this.emit('will-quit', {});
    this.exit(0);
  }
}

export const app = new HostApp('app');

/** Throws unless the app is ready, as Electron does. */
export function needReady(what: string): void {
  if (!app.isReady()) throw new Error(`${what} before app is ready`);
}
