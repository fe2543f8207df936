import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWhileItGrows } from './while-it-grows.ts';

/** How long nothing may come of Electron's own download, in milliseconds. */
const PATIENCE = 60_000;
const electron = join(import.meta.dirname, '../node_modules/electron');

// Electron's own installation puts what comes into the system's temporary folder first: one of its own
// shows whether anything does.
const coming = mkdtempSync(join(tmpdir(), 'preflight-electron-'));
try {
  const isHere = await runWhileItGrows([join(electron, 'install.js')], {
    folders: [coming, join(electron, 'dist')],
    patience: PATIENCE,
    env: { ...process.env, TMPDIR: coming, TMP: coming, TEMP: coming },
  });
  process.exitCode = isHere ? 0 : 1;
} finally {
  rmSync(coming, { recursive: true, force: true });
}
