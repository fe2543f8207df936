import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app, needReady, openWindows, preventable } from './app.ts';
import { HostSession, sessionOf } from './session.ts';
import { onlyKnown, strict } from './strict.ts';
import { HostWebContents } from './web-contents.ts';

type State = 'normal' | 'minimized' | 'maximized';
const KNOWN = [
  ...(['width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'show', 'title'] as const),
  ...(['backgroundColor', 'webPreferences', 'icon'] as const),
] satisfies (keyof BrowserWindowConstructorOptions)[];
const KNOWN_PREFERENCES = [
  ...(['preload', 'session', 'javascript', 'sandbox', 'contextIsolation'] as const),
  ...(['nodeIntegration', 'webviewTag', 'navigateOnDragDrop', 'spellcheck'] as const),
] satisfies (keyof NonNullable<BrowserWindowConstructorOptions['webPreferences']>)[];
/** In the order in which they had the focus. */
const windows = new Set<HostBrowserWindow>();

/** Electron's `BrowserWindow` over one window of Chromium. Only sandboxed pages are hosted. */
export class HostBrowserWindow extends EventEmitter {
  private readonly contents: HostWebContents;
  private readonly facade = strict(this as HostBrowserWindow, 'BrowserWindow');
  private place: Rectangle;
  private state: State = 'normal';
  private shown: boolean;
  private gone = false;

  static getAllWindows = (): HostBrowserWindow[] => [...windows];
  static getFocusedWindow = (): HostBrowserWindow | null =>
    [...windows].findLast((window) => window.shown) ?? null;
  static fromWebContents = (contents: object): HostBrowserWindow | null =>
    [...windows].find((window) => window.webContents === contents) ?? null;

  isDestroyed = (): boolean => this.gone;
  isMinimized = (): boolean => this.there().state === 'minimized';
  isMaximized = (): boolean => this.there().state === 'maximized';
  isVisible = (): boolean => this.there().shown;
  getBounds = (): Rectangle => ({ ...this.there().place });
  getNormalBounds = (): Rectangle => this.getBounds();
  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  maximize = (): void => this.become('maximized');
  restore = (): void => this.become('normal');
  // Chromium has no colour behind a page that shows one itself.
  setBackgroundColor = (_colour: string): void => void this.there();

  constructor(options: BrowserWindowConstructorOptions = {}) {
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
    const { preload, javascript = true } = webPreferences;
    const session = given instanceof HostSession ? given : sessionOf('');
    this.contents = new HostWebContents(
      { session, preload, javascript, size: { width, height } },
      {
        askedToClose: () => this.close(),
        happened: (event, bounds) => this.happened(event, bounds),
      },
    );
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(this.facade);
    openWindows.add(this.facade);
    app.emit('web-contents-created', {}, this.contents.facade);
    void this.arrange(show ? this.place : { windowState: 'minimized' });
    // biome-ignore lint/correctness/noConstructorReturn: the app gets the strict face of a window
    return this.facade;
  }

  get webContents(): HostWebContents {
    return this.there().contents.facade;
  }

  show(): void {
    const shown = this.there().shown;
    this.shown = true;
    if (!shown) {
      void this.arrange({ windowState: 'normal' }).then(() => this.arrange(this.place));
      this.emit('show');
    }
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
    windows.delete(this.facade);
    openWindows.delete(this.facade);
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

  private async arrange(bounds: Rectangle | { windowState: State }): Promise<void> {
    const { cdp, windowId, page } = await this.contents.pane;
    if (this.gone || page.isClosed()) return;
    const at = 'x' in bounds ? { left: bounds.x, top: bounds.y } : {};
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { ...bounds, ...at } });
  }

  private happened(event: 'focus' | 'blur' | 'resize', bounds: number[]): void {
    if (this.gone) return;
    const { x, y, width, height } = this.place;
    if (event === 'resize' && this.state === 'normal') {
      const [left = x, top = y, wide = width, high = height] = bounds;
      this.place = { x: left, y: top, width: wide, height: high };
    }
    const before = HostBrowserWindow.getFocusedWindow();
    if (event === 'focus') {
      windows.delete(this.facade);
      windows.add(this.facade);
      if (before !== this.facade) before?.emit('blur');
    }
    this.emit(event);
  }
}

export const BrowserWindow = strict(HostBrowserWindow, 'BrowserWindow');
