import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { browser, screenArea } from './chromium.ts';
import { nativeTheme, powerMonitor, screen, shell, useScreen } from './desktop.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { takeOrders } from './remote.ts';
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
Object.assign(globalThis, { [Symbol.for(NAME)]: strict(provided, 'electron') });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: NAME, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === NAME ? { format: 'module', source, shortCircuit: true } : next(url, context),
});

takeOrders((order) => {
  if (order.do === 'click') Menu.pick(order.path);
  else if (order.do === 'quit') app.quit();
  else app.emit(order.event, { preventDefault: () => undefined }, ...order.args);
});
process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
await import(pathToFileURL(app.main).href);
try {
  // A start that only told an earlier one, and leaves again, needs no Chromium.
  if (app.wantsToGoOn()) {
    const started = browser();
    useScreen(await screenArea());
    app.becomeReady();
    await started;
  }
} catch (error) {
  process.stderr.write(`Chromium could not be started: ${error}\n`);
  app.exit(1);
}
