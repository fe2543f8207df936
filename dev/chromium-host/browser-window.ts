import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app, needReady, openWindows } from './app.ts';
import { HostSession, sessionOf } from './session.ts';
import { onlyKnown, strict } from './strict.ts';
import { HostWebContents } from './web-contents.ts';

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';
const KNOWN = [
  ...['width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'show', 'title', 'backgroundColor'],
  ...['webPreferences', 'icon', 'autoHideMenuBar', 'center'],
];
const KNOWN_PREFERENCES = [
  ...['preload', 'session', 'partition', 'javascript', 'sandbox', 'contextIsolation'],
  ...['nodeIntegration', 'webviewTag', 'navigateOnDragDrop', 'spellcheck', 'devTools'],
];
/** In the order in which they had the focus. */
const windows = new Set<HostBrowserWindow>();

/** Electron's `BrowserWindow` over one window of Chromium. Only sandboxed pages are hosted. */
export class HostBrowserWindow extends EventEmitter {
  private static count = 0;
  readonly id = ++HostBrowserWindow.count;
  private readonly contents: HostWebContents;
  private place: Rectangle;
  private state: State = 'normal';
  private shown: boolean;
  private gone = false;

  static getAllWindows = (): HostBrowserWindow[] => [...windows];
  static getFocusedWindow = (): HostBrowserWindow | null =>
    [...windows].findLast((window) => window.shown) ?? null;
  static fromId = (id: number) => [...windows].find((window) => window.id === id) ?? null;
  static fromWebContents = (contents: object) =>
    [...windows].find((window) => window.webContents === contents) ?? null;

  isDestroyed = (): boolean => this.gone;

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
    const { preload, javascript = true, partition = '' } = webPreferences;
    const session = given instanceof HostSession ? given : sessionOf(partition);
    const facade = strict(this as HostBrowserWindow, 'BrowserWindow');
    this.contents = new HostWebContents(
      { session, preload, javascript, size: { width, height } },
      { askedToClose: () => facade.close(), moved: (event, bounds) => this.moved(event, bounds) },
    );
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(facade);
    openWindows.add(facade);
    app.emit('web-contents-created', {}, this.contents.facade);
    app.emit('browser-window-created', {}, facade);
    void this.arrange(show ? { ...this.place } : { windowState: 'minimized' });
    // biome-ignore lint/correctness/noConstructorReturn: the app gets the strict face of a window
    return facade;
  }

  get webContents(): HostWebContents {
    this.mustBeThere();
    return this.contents.facade;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  getBounds(): Rectangle {
    this.mustBeThere();
    return { ...this.place };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.mustBeThere();
    this.place = { ...this.place, ...bounds };
    void this.arrange(this.place);
  }

  isVisible(): boolean {
    this.mustBeThere();
    return this.shown;
  }

  isMinimized(): boolean {
    this.mustBeThere();
    return this.state === 'minimized';
  }

  isMaximized(): boolean {
    this.mustBeThere();
    return this.state === 'maximized';
  }

  isFocused(): boolean {
    this.mustBeThere();
    return HostBrowserWindow.getFocusedWindow()?.id === this.id;
  }

  show(): void {
    this.mustBeThere();
    if (!this.shown)
      void this.arrange({ windowState: 'normal' }).then(() => this.arrange(this.place));
    this.shown = true;
    this.emit('show');
    this.focus();
  }

  hide(): void {
    this.become('minimized');
    this.shown = false;
    this.emit('hide');
  }

  minimize(): void {
    this.become('minimized');
  }

  maximize(): void {
    this.become('maximized');
  }

  restore(): void {
    this.become('normal');
  }

  focus(): void {
    this.mustBeThere();
    void this.contents.pane.then(({ page }) => (page.isClosed() ? undefined : page.bringToFront()));
    this.moved('focus', []);
  }

  setTitle(_title: string): void {
    this.mustBeThere();
  }

  setBackgroundColor(_colour: string): void {
    this.mustBeThere();
  }

  close(): void {
    if (this.gone) return;
    let allowed = true;
    this.emit('close', {
      preventDefault() {
        allowed = false;
      },
    });
    if (allowed) this.destroy();
    else app.stay();
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    const facade = this.facade();
    windows.delete(facade);
    openWindows.delete(facade);
    void this.contents.destroy();
    this.emit('closed');
    app.windowGone();
  }

  private facade(): HostBrowserWindow {
    const facade = [...windows].find((window) => window.id === this.id);
    if (!facade) throw new TypeError('Object has been destroyed');
    return facade;
  }

  private mustBeThere(): void {
    if (this.gone) throw new TypeError('Object has been destroyed');
  }

  private become(state: State): void {
    this.mustBeThere();
    this.state = state;
    void this.arrange({ windowState: state });
  }

  private async arrange(bounds: Partial<Rectangle> | { windowState: State }): Promise<void> {
    const { cdp, windowId, page } = await this.contents.pane;
    if (this.gone || page.isClosed()) return;
    const [left, top] = 'x' in bounds ? [bounds.x, bounds.y] : [];
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { ...bounds, left, top } });
  }

  private moved(event: 'focus' | 'blur' | 'resize', [x, y, width, height]: number[]): void {
    if (this.gone) return;
    if (event === 'resize' && this.state === 'normal' && x !== undefined && y !== undefined)
      this.place = { x, y, width: width ?? this.place.width, height: height ?? this.place.height };
    const before = HostBrowserWindow.getFocusedWindow();
    if (event === 'focus') {
      const facade = this.facade();
      windows.delete(facade);
      windows.add(facade);
      if (before !== facade) before?.emit('blur');
    }
    this.emit(event);
  }
}

export const BrowserWindow = strict(HostBrowserWindow, 'BrowserWindow');
