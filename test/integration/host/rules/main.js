// Tries what Electron refuses, and prints what it was told.

import * as electron from 'electron';
import { app, BrowserWindow, Menu, protocol, screen, session } from 'electron';

const told = {};
const attempt = (name, action) => {
  try {
    told[name] = String(action());
  } catch (error) {
    told[name] = error.message;
  }
};
const privileged = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

attempt('window before ready', () => new BrowserWindow());
attempt('session before ready', () => session.defaultSession);
attempt('screen before ready', () => screen.getAllDisplays());
attempt('relative userData', () => app.setPath('userData', 'here'));
attempt('name', () => app.getName());
attempt('userData', () => app.getPath('userData'));
attempt('unknown path', () => app.getPath('recent'));
attempt('unknown module', () => electron.default.clipboard);
attempt('unknown member', () => app.relaunch());
attempt('schemes', () => protocol.registerSchemesAsPrivileged(privileged));
attempt('schemes twice', () => protocol.registerSchemesAsPrivileged(privileged));
attempt('empty menu item', () => Menu.buildFromTemplate([{}]));
attempt('registered accelerator', () =>
  Menu.buildFromTemplate([{ label: 'Undo', accelerator: 'CmdOrCtrl+Z' }]),
);

app.on('ready', () => {
  attempt('schemes after ready', () => protocol.registerSchemesAsPrivileged(privileged));
  attempt('unprivileged scheme', () => protocol.handle('file', () => new Response()));
  attempt('permissions', () => new BrowserWindow());
  session.defaultSession.setPermissionRequestHandler((_contents, _name, answer) => answer(true));
  attempt('given permission', () => new BrowserWindow());
  attempt('unknown option', () => new BrowserWindow({ frame: false }));
  attempt('unsandboxed', () => new BrowserWindow({ webPreferences: { sandbox: false } }));
  attempt(
    'node in the page',
    () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
  );
  process.stdout.write(JSON.stringify(told));
  app.exit(7);
});
