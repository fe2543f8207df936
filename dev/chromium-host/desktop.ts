import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import type { NativeTheme } from 'electron';
import { needReady } from './app.ts';
import { preferColours } from './chromium.ts';
import { isRemote, report } from './remote.ts';
import { strict } from './strict.ts';

const openers: Record<string, [string, ...string[]]> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

async function openInSystem(what: string): Promise<void> {
  if (isRemote()) return report({ said: 'openExternal', url: what });
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, what], { stdio: 'ignore', detached: true });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();
}

export const shell = strict(
  {
    openExternal: (url: string) => openInSystem(new URL(url).href),
    showItemInFolder: (path: string) => void openInSystem(dirname(path)),
  },
  'shell',
);

/** What the system prefers is not known here: `system` counts as light in main. */
class HostNativeTheme extends EventEmitter {
  private source: NativeTheme['themeSource'] = 'system';

  get themeSource() {
    return this.source;
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`${source} is no themeSource`);
    this.source = source;
    void preferColours(source === 'system' ? null : source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}
export const nativeTheme = strict(new HostNativeTheme(), 'nativeTheme');

/** Never says anything by itself; a test may. */
export const powerMonitor = strict(new EventEmitter(), 'powerMonitor');

const area = { x: 0, y: 0, width: 1920, height: 1080 };
/** One screen of a usual size: Chromium does not tell of the real ones. */
export const screen = strict(
  {
    getAllDisplays() {
      needReady('The screen module was used');
      return [{ id: 1, bounds: area, workArea: area, size: area, scaleFactor: 1 }];
    },
    getPrimaryDisplay() {
      return this.getAllDisplays()[0];
    },
  },
  'screen',
);

/** The host shows no notifications, and says so. */
export class HostNotification extends EventEmitter {
  static isSupported = (): boolean => false;

  constructor() {
    super();
    throw new Error('The Chromium host shows no notifications: ask Notification.isSupported()');
  }
}
export const Notification = strict(HostNotification, 'Notification');
