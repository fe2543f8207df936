import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type * as electron from 'electron';
import { needReady } from './app.ts';
import { preferColours, workArea } from './chromium.ts';
import { StrictEmitter, strict } from './strict.ts';

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

export const shell = strict(
  {
    async openExternal(url) {
      const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
      const child = spawn(command, [...args, new URL(url).href], { stdio: 'ignore' });
      await once(child, 'spawn');
      child.unref();
    },
  } satisfies Partial<electron.Shell>,
  'shell',
);

let source: electron.NativeTheme['themeSource'] = 'system';

/** What the system prefers is not known here: `system` counts as light in main. */
export const nativeTheme = strict(
  {
    get themeSource() {
      return source;
    },
    set themeSource(wanted) {
      if (!['system', 'light', 'dark'].includes(wanted))
        throw new TypeError(`${wanted} is no themeSource`);
      source = wanted;
      void preferColours(wanted === 'system' ? null : wanted);
    },
    get shouldUseDarkColors() {
      return source === 'dark';
    },
  } satisfies Partial<electron.NativeTheme>,
  'nativeTheme',
);

/** Never says anything by itself. */
export const powerMonitor = new StrictEmitter('powerMonitor');

/** The one screen that Chromium tells of. */
export const screen = strict(
  {
    getAllDisplays() {
      needReady('The screen module cannot be used');
      return [strict({ workArea }, 'Display')];
    },
  } satisfies { [K in keyof electron.Screen]?: unknown },
  'screen',
);
