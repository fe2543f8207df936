import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { _electron, type ElectronApplication } from '@playwright/test';
import { buildIfOlder } from './build.ts';
import { electronToTest, root } from './runtime.ts';

const URL = 'app://bundle/index.html';

/** What only the real runtime can answer: each says what it found, or throws. */
const checks: Record<string, (app: ElectronApplication, electron: string) => Promise<string>> = {
  async 'the window loads over app://'(app) {
    const page = await app.firstWindow();
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    must(page.url() === URL, `it shows ${page.url()}`);
    return URL;
  },

  async 'the page has two frozen functions and nothing of Node'(app) {
    const page = await app.firstWindow();
    const found = await page.evaluate(() =>
      [
        Object.keys(window.preflight).sort().join(),
        Object.isFrozen(window.preflight),
        'require' in window || 'process' in window,
      ].join(' '),
    );
    must(found === 'invoke,on true false', found);
    return found;
  },

  async 'the page stays where it is'(app) {
    const page = await app.firstWindow();
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    const opened = await page.evaluate(() => window.open('about:blank') === null);
    must(opened && page.url() === URL && app.windows().length === 1, `it went to ${page.url()}`);
    return 'no navigation, no second window';
  },

  async 'a structured clone crosses the bridge and comes back'(app) {
    const found = await app.evaluate(
      async ({ BrowserWindow, ipcMain }, { preload, url }) => {
        ipcMain.handle('smoke', (_, value) => value);
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        await window.loadURL(url);
        const answer = await window.webContents.executeJavaScript(`
          smoke.echo(new Map([[1, new Uint8Array([7, 8])]])).then((map) =>
            [map instanceof Map, map.get(1) instanceof Uint8Array, map.get(1)[1]].join(' '))`);
        window.destroy();
        return answer;
      },
      { preload: join(import.meta.dirname, 'smoke-preload.cjs'), url: URL },
    );
    must(found === 'true true 8', found);
    return 'Map and Uint8Array';
  },

  async 'a hidden window without scripts prints a PDF'(app) {
    const [head, bytes] = await app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
      await window.loadURL('data:text/html,<h1>Runbook</h1>');
      const options = { generateTaggedPDF: true, generateDocumentOutline: true };
      const pdf = await window.webContents.printToPDF(options);
      window.destroy();
      return [pdf.subarray(0, 5).toString('latin1'), pdf.length] as const;
    });
    must(head === '%PDF-' && bytes > 1000, `${bytes} bytes starting ${head}`);
    return `${bytes} bytes`;
  },

  async 'SQLite runs in main'(app) {
    return app.evaluate(
      (_, folder) => {
        const require = process.getBuiltinModule('node:module').createRequire(folder);
        const Database = require('better-sqlite3');
        return new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get() as string;
      },
      join(root, 'package.json'),
    );
  },

  async 'the fuses can be read'(_, electron) {
    const { version, ...fuses } = await getCurrentFuseWire(electron);
    return `version ${version}, ${JSON.stringify(fuses)}`;
  },
};

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Runs every check on the real Electron; the exit code. */
async function smoke(): Promise<number> {
  const runtime = electronToTest();
  if (!runtime) {
    console.error('NOT RUN: the Electron runtime is not here and could not be downloaded.');
    return 1;
  }
  await buildIfOlder();
  const folder = mkdtempSync(join(tmpdir(), 'preflight-smoke-'));
  const [executablePath, ...before] = runtime.command;
  const args = [...before, root, `--user-data-dir=${folder}`];
  const app = await _electron.launch({ executablePath, args });
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      console.log(`ok      ${name}: ${await check(app, executablePath)}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  return failed > 0 ? 1 : 0;
}

process.exitCode = await smoke();
