import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { AppError } from '#shared/errors/catalogue.ts';
import type { EventName, Events, OpenOutcome } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { BUNDLE_URL } from './bundle-path.ts';
import { type Bounds, besides, placeWindow, SMALLEST } from './window-bounds.ts';

const BACKGROUND = { light: '#f6f7f9', dark: '#0f1218' } as const;

/** One window of the app, and what it has been told. */
export interface AppWindow {
  readonly browser: BrowserWindow;
  /** What becomes of the file it was opened for; `null` where that needs no word. */
  opening: Promise<Result<OpenOutcome> | null>;
  /** Whether its page has asked how to start, and so hears what it is told. */
  listens: boolean;
  /** Troubles it is yet to hear of. */
  readonly unheard: AppError[];
  /** Called when the window says that nothing is unsaved; there while it is being closed. */
  flushed: (() => void) | null;
}

/** What a window starts with. */
export interface WindowWish {
  readonly remembered: { readonly bounds: Bounds; readonly maximized: boolean } | null;
  /** The window in front, which the new one must not hide. */
  readonly front: AppWindow | null;
  readonly preload: string;
}

/** Opens a window on the app's page; it shows itself when it has something to show. */
export function openAppWindow(wish: WindowWish): AppWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const front = wish.front && besides(wish.front.browser.getBounds());
  const browser = new BrowserWindow({
    ...placeWindow(front ?? wish.remembered?.bounds ?? null, displays),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Preflight',
    backgroundColor: background(),
    webPreferences: {
      preload: wish.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron's spell checker fetches its dictionaries from a server.
      spellcheck: false,
    },
  });
  browser.once('ready-to-show', () => {
    if (wish.remembered?.maximized && !wish.front) browser.maximize();
    browser.show();
  });
  void browser.loadURL(BUNDLE_URL);
  return { browser, opening: Promise.resolve(null), listens: false, unheard: [], flushed: null };
}

/** The colour behind the page, so that nothing flashes before it is there. */
export const background = (): string =>
  nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;

/** Tells a window something; one that is gone is told nothing. */
export function tell<N extends EventName>(window: AppWindow, event: N, payload: Events[N]): void {
  if (!window.browser.isDestroyed()) window.browser.webContents.send(event, payload);
}

/** Tells a window of something that a person should know, as soon as its page listens. */
export function tellTrouble(window: AppWindow, error: AppError): void {
  if (window.listens) tell(window, 'trouble', error);
  else window.unheard.push(error);
}

/** Brings a window before all others. */
export function bringForward({ browser }: AppWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}
