import type { EventEmitter } from 'node:events';
import type * as electron from 'electron';
import { app, needReady, openWindows } from './app.ts';
import { HostSession, sessionOf } from './session.ts';
import { onlyKnown, StrictEmitter, strict } from './strict.ts';
import { HostWebContents, preventable } from './web-contents.ts';

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
  extends StrictEmitter
  implements Partial<Omit<electron.BrowserWindow, keyof EventEmitter | 'webContents'>>
{
  private readonly contents: HostWebContents;
  private readonly place: electron.Rectangle;
  private shown: boolean;
  private maximized = false;
  private gone = false;

  static getFocusedWindow = () => [...openWindows].at(-1) ?? null;
  static fromWebContents = (contents: electron.WebContents) =>
    [...openWindows].find(({ webContents }) => webContents === contents) ?? null;

  constructor(options: electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow');
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
    this.contents = new HostWebContents(session, this.place, webPreferences);
    this.contents.on('asked-to-close', () => this.close());
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    openWindows.add(this.asElectron());
    app.emit('web-contents-created', {}, this.contents);
    void this.arrange(show ? this.place : { windowState: 'minimized' });
  }

  get webContents(): HostWebContents {
    return this.there().contents;
  }

  isDestroyed = (): boolean => this.gone;
  isMaximized = (): boolean => this.there().maximized;
  // What a person does to a window of Chromium's is not known here.
  isMinimized = (): boolean => false;
  getBounds = (): electron.Rectangle => ({ ...this.there().place });
  getNormalBounds = (): electron.Rectangle => this.getBounds();
  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  // Chromium has no colour behind a page that shows one itself.
  setBackgroundColor = (_colour: string): void => void this.there();

  maximize(): void {
    this.there().maximized = true;
    void this.arrange({ windowState: 'maximized' });
  }

  show(): void {
    const hidden = !this.there().shown;
    const wanted = this.maximized ? ({ windowState: 'maximized' } as const) : this.place;
    if (hidden) void this.arrange({ windowState: 'normal' }).then(() => this.arrange(wanted));
    this.shown = true;
    this.focus();
  }

  focus(): void {
    const { pane } = this.webContents;
    void pane.then(({ page }) => (page.isClosed() ? undefined : page.bringToFront()));
    const before = HostBrowserWindow.getFocusedWindow();
    if (before !== this.asElectron()) before?.emit('blur');
    openWindows.delete(this.asElectron());
    openWindows.add(this.asElectron());
    this.emit('focus');
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
    void this.contents.pane.then(({ page }) => page.close());
    this.emit('closed');
    app.windowGone();
  }

  private there(): this {
    if (this.gone) throw new TypeError('Object has been destroyed');
    return this;
  }

  private async arrange(
    bounds: electron.Rectangle | { windowState: 'normal' | 'minimized' | 'maximized' },
  ): Promise<void> {
    const { cdp, windowId, page } = await this.contents.pane;
    if (this.gone || page.isClosed()) return;
    const at = 'x' in bounds ? { left: bounds.x, top: bounds.y } : {};
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { ...bounds, ...at } });
  }

  private asElectron(): electron.BrowserWindow {
    return this as unknown as electron.BrowserWindow;
  }
}

export const BrowserWindow = strict(HostBrowserWindow, 'BrowserWindow');
