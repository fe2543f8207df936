import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, protocol, session } from 'electron';

/** The least that is an app: one window with one page, and a way to print a file of HTML. */

const privileges = { standard: true, secure: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);

app.whenReady().then(() => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, grant) =>
    grant(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle('app', answer);
  new BrowserWindow({ width: 1440, height: 900 }).loadURL('app://bundle/index.html');
});

/** `/index.html`; `/print?FILE` prints that file; `/page?FILE` is the file itself. */
async function answer(request) {
  const { pathname, search } = new URL(request.url);
  const file = decodeURIComponent(search.slice(1));
  if (pathname === '/print') return new Response(await print(file));
  if (pathname === '/page') return html(file);
  return html(join(import.meta.dirname, 'index.html'));
}

async function html(file) {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(await readFile(file), { headers });
}

async function print(file) {
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
  await window.loadURL(`app://bundle/page?${encodeURIComponent(file)}`);
  const options = { preferCSSPageSize: true, printBackground: true };
  const pdf = await window.webContents.printToPDF(options);
  window.destroy();
  return pdf;
}
