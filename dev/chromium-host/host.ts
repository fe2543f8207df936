import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import type * as electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { browser } from './chromium.ts';
import { nativeTheme, powerMonitor, screen, shell } from './desktop.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { protocol, session } from './session.ts';
import { strict } from './strict.ts';

const provided = {
  ...{ app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor },
  ...{ protocol, screen, session, shell },
} satisfies { [K in keyof typeof electron]?: unknown };

// The app's own import of electron finds this; nothing else is changed about how it is loaded.
const NAME = 'chromium-host:electron';
const names = Object.keys(provided);
const source = `const all = globalThis[Symbol.for('${NAME}')];
export default all;
export const { ${names.join(', ')} } = all;`;
const module = strict(provided, 'electron');
Object.assign(globalThis, { [Symbol.for(NAME)]: module });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: NAME, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === NAME ? { format: 'module', source, shortCircuit: true } : next(url, context),
});

/** A program that forks the host may run a function in it, as Playwright does in Electron. */
export interface Order {
  readonly id: number;
  /** Called with the electron module and `arg`. */
  readonly source: string;
  readonly arg: unknown;
}
/** What the host tells that program: where Chromium listens, and what became of an order. */
export type Report = { readonly devtools: string } | Outcome;
export interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

async function carryOut({ id, source, arg }: Order): Promise<void> {
  const report = (said: Report) => process.send?.(said);
  try {
    report({ id, value: await runInThisContext(`(${source})`)(module, arg) });
  } catch (error) {
    report({ id, error: String(error) });
  }
}

process.on('message', carryOut);
process.on('disconnect', () => process.exit(1));
process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
await import(pathToFileURL(app.main).href);
try {
  // A start that only told an earlier one, and leaves again, needs no Chromium.
  if (app.wantsToGoOn()) {
    await browser();
    app.becomeReady();
  }
} catch (error) {
  process.stderr.write(`Chromium could not be started: ${error}\n`);
  app.exit(1);
}
