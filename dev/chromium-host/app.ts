import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { App, CommandLine } from 'electron';
import { takeLock } from './lock.ts';
import { strict } from './strict.ts';

const switches = process.argv.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));

const commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> = {
  appendSwitch: (name, value) => void switches.push(value ? `${name}=${value}` : name),
  hasSwitch: (name) => switches.some((one) => one === name || one.startsWith(`${name}=`)),
  getSwitchValue: (name) =>
    switches.findLast((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '',
};

const appData = (): string => {
  if (process.platform === 'win32') return process.env.APPDATA ?? homedir();
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
};

/** A window as quitting sees it. */
interface Closable {
  isDestroyed(): boolean;
  close(): void;
}
export const openWindows = new Set<Closable>();

/** Electron's `app`, as far as this project uses it. */
class HostApp extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict(commandLine, 'app.commandLine');
  private readonly root = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.');
  private readonly pack = JSON.parse(readFileSync(join(this.root, 'package.json'), 'utf8'));
  private readonly paths = new Map<string, string>();
  private readonly readiness = Promise.withResolvers<void>();
  private readonly alive = setInterval(() => this.isReady(), 2 ** 30);
  private name: string = this.pack.productName ?? this.pack.name;
  private ready = false;
  private leaving = false;
  private lock: Server | null = null;

  readonly main: string = join(this.root, this.pack.main);
  getAppPath = (): string => this.root;
  getVersion = (): string => this.pack.version;
  getName = (): string => this.name;
  getLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
  isReady = (): boolean => this.ready;
  whenReady = (): Promise<void> => this.readiness.promise;
  hasSingleInstanceLock = (): boolean => this.lock !== null;

  setName(name: string): void {
    this.name = name;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const own = this.paths.get(name);
    if (own !== undefined) return own;
    const inHome = { desktop: 'Desktop', documents: 'Documents', downloads: 'Downloads' };
    if (name === 'home') return homedir();
    if (name === 'appData') return appData();
    if (name === 'temp') return tmpdir();
    if (name === 'exe') return process.execPath;
    if (name in inHome) return join(homedir(), inHome[name as keyof typeof inHome]);
    if (name === 'logs') return join(this.getPath('userData'), 'logs');
    if (name === 'sessionData') return this.getPath('userData');
    if (name !== 'userData') throw new Error(`The Chromium host has no app.getPath('${name}')`);
    return resolve(commandLine.getSwitchValue('user-data-dir') || join(appData(), this.name));
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    mkdirSync(path, { recursive: true });
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    const start = { argv: process.argv, folder: process.cwd(), data };
    this.lock ??= takeLock(this.getPath('userData'), start, (later) =>
      this.emit('second-instance', {}, later.argv, later.folder, later.data),
    );
    return this.lock !== null;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.close();
    this.lock = null;
  }

  /** For the host: whether main, having been read, wants to go on. */
  willStay = (): boolean => !this.leaving;

  /** For the host: main has been read, so the app is ready. */
  becomeReady(): void {
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.ready = true;
    this.readiness.resolve();
    this.emit('ready', {}, {});
  }

  /** For the host: a window went, or none kept the app from leaving. */
  windowGone(): void {
    if (openWindows.size > 0) return;
    if (this.leaving) this.leave();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  /** For the host: somebody kept a window open, so the app stays. */
  stay(): void {
    this.leaving = false;
  }

  quit(): void {
    if (this.leaving || !this.allows('before-quit')) return;
    this.leaving = true;
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
    else this.leaving = false;
  }

  private allows(name: string): boolean {
    let allowed = true;
    this.emit(name, {
      preventDefault() {
        allowed = false;
      },
    });
    return allowed;
  }
}

export const app = strict(new HostApp(), 'app');

/** Throws unless the app is ready, as Electron does. */
export function needReady(what: string): void {
  if (!app.isReady()) throw new Error(`${what} before app is ready`);
}
