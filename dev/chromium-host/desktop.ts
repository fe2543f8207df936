import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { needReady } from './app.ts';
import { preferColours } from './chromium.ts';
import { isRemote, report } from './remote.ts';
import { strict } from './strict.ts';

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

export const shell = strict(
  {
    async openExternal(url: string): Promise<void> {
      const { href } = new URL(url);
      if (isRemote()) return report({ said: 'openExternal', url: href });
      const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
      const child = spawn(command, [...args, href], { stdio: 'ignore', detached: true });
      await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
      child.unref();
    },
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

/** Never says anything by itself. */
export const powerMonitor = strict(new EventEmitter(), 'powerMonitor');

let area = { x: 0, y: 0, width: 0, height: 0 };

/** For the host: what Chromium knows of the screen. */
export const useScreen = (found: typeof area): void => {
  area = found;
};

/** The one screen that Chromium tells of. */
export const screen = strict(
  {
    getAllDisplays() {
      needReady('The screen module cannot be used');
      return [strict({ id: 1, bounds: area, workArea: area, scaleFactor: 1 }, 'Display')];
    },
  },
  'screen',
);
