import { EventEmitter } from 'node:events';
import type * as electron from 'electron';
import { app, needReady, openWindows, preventable } from './app.ts';
import { HostSession, sessionOf } from './session.ts';
import { onlyKnown, strict } from './strict.ts';
import { HostWebContents } from './web-contents.ts';

type State = 'normal' | 'minimized' | 'maximized';
const KNOWN = [
  ...(['width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'show', 'title'] as const),
  ...(['backgroundColor', 'webPreferences'] as const),
];
const KNOWN_PREFERENCES = [
  ...(['preload', 'session', 'javascript', 'sandbox', 'contextIsolation'] as const),
  ...(['nodeIntegration', 'webviewTag', 'navigateOnDragDrop', 'spellcheck'] as const),
];

/** Electron's `BrowserWindow` over one window of Chromium. Only sandboxed pages are hosted. */
export class HostBrowserWindow
  extends EventEmitter
  implements Partial<Omit<electron.BrowserWindow, keyof EventEmitter | 'webContents'>>
{
  private readonly contents: HostWebContents;
  private readonly facade = strict(this as HostBrowserWindow, 'BrowserWindow');
  private place: electron.Rectangle;
  private state: State = 'normal';
  private shown: boolean;
  private gone = false;

  static getFocusedWindow = () => [...openWindows].at(-1) ?? null;
  static fromWebContents = (contents: electron.WebContents) =>
    [...openWindows].find(({ webContents }) => webContents === contents) ?? null;

  isDestroyed = (): boolean => this.gone;
  isMinimized = (): boolean => this.there().state === 'minimized';
  isMaximized = (): boolean => this.there().state === 'maximized';
  getBounds = (): electron.Rectangle => ({ ...this.there().place });
  getNormalBounds = (): electron.Rectangle => this.getBounds();
  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  maximize = (): void => this.become('maximized');
  restore = (): void => this.become('normal');
  // Chromium has no colour behind a page that shows one itself.
  setBackgroundColor = (_colour: string): void => void this.there();

  constructor(options: electron.BrowserWindowConstructorOptions = {}) {
    super();
    needReady('Cannot create BrowserWindow');
    onlyKnown(options, KNOWN, 'BrowserWindow');
    const { webPreferences = {}, width = 800, height = 600, x = 0, y = 0, show = true } = options;
    onlyKnown(webPreferences, KNOWN_PREFERENCES, 'webPreferences');
    const { sandbox = true, contextIsolation = true, nodeIntegration = false } = webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration || webPreferences.webviewTag)
      throw new Error('The Chromium host opens only sandboxed, isolated windows without webviews');
    this.place = { x, y, width, height };
    this.shown = show;
    const given: unknown = webPreferences.session;
    const session = given instanceof HostSession ? given : sessionOf('');
    const { preload, javascript = true } = webPreferences;
    this.contents = new HostWebContents(
      { session, preload, javascript, size: { width, height } },
      {
        askedToClose: () => this.close(),
        happened: (event, bounds) => this.happened(event, bounds),
      },
    );
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    openWindows.add(this.asElectron());
    app.emit('web-contents-created', {}, this.contents.facade);
    void this.arrange(show ? this.place : { windowState: 'minimized' });
    // biome-ignore lint/correctness/noConstructorReturn: the app gets the strict face of a window
    return this.facade;
  }

  get webContents(): HostWebContents {
    return this.there().contents.facade;
  }

  show(): void {
    if (!this.there().shown)
      void this.arrange({ windowState: 'normal' }).then(() => this.arrange(this.place));
    this.shown = true;
    this.focus();
  }

  focus(): void {
    const { pane } = this.there().contents;
    void pane.then(({ page }) => (page.isClosed() ? undefined : page.bringToFront()));
    this.happened('focus', []);
  }

  close(): void {
    if (this.gone) return;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) app.stay();
    else this.destroy();
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    openWindows.delete(this.asElectron());
    void this.contents.destroy();
    this.emit('closed');
    app.windowGone();
  }

  private there(): this {
    if (this.gone) throw new TypeError('Object has been destroyed');
    return this;
  }

  private become(state: State): void {
    this.there().state = state;
    void this.arrange({ windowState: state });
  }

  private async arrange(bounds: electron.Rectangle | { windowState: State }): Promise<void> {
    const { cdp, windowId, page } = await this.contents.pane;
    if (this.gone || page.isClosed()) return;
    const at = 'x' in bounds ? { left: bounds.x, top: bounds.y } : {};
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { ...bounds, ...at } });
  }

  private happened(event: 'focus' | 'blur' | 'resize', bounds: number[]): void {
    if (this.gone) return;
    if (event === 'resize' && this.state === 'normal') {
      const [x = 0, y = 0, width = 0, height = 0] = bounds;
      this.place = { x, y, width, height };
    }
    if (event === 'focus') {
      const before = HostBrowserWindow.getFocusedWindow();
      openWindows.delete(this.asElectron());
      openWindows.add(this.asElectron());
      if (before !== this.asElectron()) before?.emit('blur');
    }
    this.emit(event);
  }

  private asElectron(): electron.BrowserWindow {
    return this.facade as unknown as electron.BrowserWindow;
  }
}

export const BrowserWindow = strict(HostBrowserWindow, 'BrowserWindow');
