import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { takeLock } from './lock.ts';
import { strict } from './strict.ts';

/** The value of a switch such as `--name=value`; empty where it was not given. */
export const switchValue = (name: string): string =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

/** A window as quitting sees it. */
export const openWindows = new Set<{ close(): void }>();

/** What listeners get of an event they can prevent, and whether they did. */
export function preventable<T extends object>(members: T) {
  return {
    ...members,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? homedir();
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

/** Electron's `app`, as far as this project uses it. */
export class HostApp extends EventEmitter {
  readonly isPackaged = false;
  private readonly root = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.');
  private readonly pack = JSON.parse(readFileSync(join(this.root, 'package.json'), 'utf8'));
  private readonly paths = new Map<string, string>();
  private readonly readiness = Promise.withResolvers<void>();
  private readonly alive = setInterval(() => this.isReady(), 2 ** 30);
  private name: string = this.pack.productName ?? this.pack.name;
  private state: 'starting' | 'ready' | 'leaving' = 'starting';

  /** For the host: the app's main program. */
  readonly main: string = join(this.root, this.pack.main);
  getVersion = (): string => this.pack.version;
  getName = (): string => this.name;
  isReady = (): boolean => this.state === 'ready';
  whenReady = (): Promise<void> => this.readiness.promise;

  setName(name: string): void {
    this.name = name;
  }

  getPath(name: string): string {
    const userData = switchValue('user-data-dir') || join(appData(), this.name);
    const usual: Record<string, string> = {
      ...{ home: homedir(), appData: appData(), userData: resolve(userData), temp: tmpdir() },
      ...{ documents: join(homedir(), 'Documents'), exe: process.execPath },
    };
    const path = this.paths.get(name) ?? usual[name];
    if (path === undefined) throw new Error(`The Chromium host has no app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    mkdirSync(path, { recursive: true });
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    const start = { argv: process.argv, folder: process.cwd(), data };
    return takeLock(this.getPath('userData'), start, (later) =>
      this.emit('second-instance', {}, later.argv, later.folder, later.data),
    );
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

  quit(): void {
    if (this.state === 'leaving' || !this.allows('before-quit')) return;
    this.state = 'leaving';
    for (const window of [...openWindows]) window.close();
    if (openWindows.size === 0) this.leave();
  }

  exit(code = 0): void {
    clearInterval(this.alive);
    this.emit('quit', {}, code);
    process.exit(code);
  }

  private leave(): void {
    if (this.allows('will-quit')) this.exit(0);
    else this.stay();
  }

  private allows(name: string): boolean {
    const event = preventable({});
    this.emit(name, event);
    return !event.defaultPrevented;
  }
}

export const app = strict(new HostApp(), 'app');

/** Throws unless the app is ready, as Electron does. */
export function needReady(what: string): void {
  if (!app.isReady()) throw new Error(`${what} before app is ready`);
}
