import type { EventEmitter } from 'node:events';
import type * as electron from 'electron';
import type { HostApp } from './app.ts';
import type { HostBrowserWindow } from './browser-window.ts';
import type { nativeTheme, screen, shell } from './desktop.ts';
import type { dialog } from './dialog.ts';
import type { HostIpcMain } from './ipc.ts';
import type { HostMenu } from './menu.ts';
import type { HostSession, protocol } from './session.ts';
import type { HostWebContents } from './web-contents.ts';

/** Members whose answers are the host's own smaller objects. */
type Smaller = 'webContents' | 'session' | 'mainFrame' | 'items' | 'webRequest' | 'protocol';
/** Members that only the host itself calls. */
type Inner =
  | 'main'
  | 'wantsToGoOn'
  | 'becomeReady'
  | 'windowGone'
  | 'stay'
  | 'pane'
  | 'facade'
  | 'destroy';
type InnerToo = 'answer' | 'refuses' | 'granted' | 'getAllDisplays';
type Own = keyof EventEmitter | Smaller | Inner | InnerToo;

/** `Mine`, if each of its members is one of `Theirs` and could stand in for it. */
type Fits<
  Mine extends { [K in Exclude<keyof Mine, Own>]: K extends keyof Theirs ? Theirs[K] : never },
  Theirs,
> = Mine;

/** Compiles only while the host says what electron.d.ts says. */
export type NoDrift = [
  Fits<HostApp, electron.App>,
  Fits<HostBrowserWindow, electron.BrowserWindow>,
  Fits<HostWebContents, electron.WebContents>,
  Fits<HostSession, electron.Session>,
  Fits<HostIpcMain, electron.IpcMain>,
  Fits<HostMenu, electron.Menu>,
  Fits<typeof dialog, electron.Dialog>,
  Fits<typeof nativeTheme, electron.NativeTheme>,
  Fits<typeof protocol, electron.Protocol>,
  Fits<typeof screen, electron.Screen>,
  Fits<typeof shell, electron.Shell>,
];
