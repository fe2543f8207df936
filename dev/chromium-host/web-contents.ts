import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as electron from 'electron';
import type { Route } from 'playwright-core';
import { preventable } from './app.ts';
import {
  answerFor,
  grant,
  openPane,
  type Pane,
  toChromium,
  toElectron,
  unlessClosed,
} from './chromium.ts';
import { makeCodec } from './codec.ts';
import { ipcMain } from './ipc.ts';
import { type Batch, type Call, type Message, pageScript, WIRE } from './page.ts';
import { print, printParameters } from './pdf.ts';
import type { HostSession } from './session.ts';
import { strict } from './strict.ts';

type OpenHandler = Parameters<electron.WebContents['setWindowOpenHandler']>[0];
/** What the window around the contents hears. */
export interface Surroundings {
  askedToClose(): void;
  happened(event: 'focus' | 'blur' | 'resize', bounds: number[]): void;
}
/** What a page starts with. */
export interface Wish {
  readonly session: HostSession;
  readonly preload: string | undefined;
  readonly javascript: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

const codec = makeCodec();
const withoutHash = (url: string): string => toChromium(url).replace(/#.*/, '');
let count = 0;

/** Electron's `webContents` over one page of Chromium. */
export class HostWebContents extends EventEmitter {
  readonly id = ++count;
  readonly session: HostSession;
  readonly mainFrame;
  readonly pane: Promise<Pane>;
  /** What the app sees of this, and only that. */
  readonly facade = strict(this as HostWebContents, 'webContents');
  private readonly around: Surroundings;
  private url = '';
  private loading = false;
  private gone = false;
  private crashed = false;
  private openHandler: OpenHandler | null = null;
  private outbox: Uint8Array[] = [];
  private told = 0;
  private poll: Route | null = null;

  isDestroyed = (): boolean => this.gone;
  isCrashed = (): boolean => this.crashed;
  getURL = (): string => this.url;

  constructor(wish: Wish, around: Surroundings) {
    super();
    this.session = wish.session;
    this.around = around;
    const url = () => this.url;
    this.mainFrame = strict(
      {
        get url() {
          return url();
        },
        ...{ parent: null, frames: [], detached: false, isDestroyed: () => this.gone },
      },
      'webFrameMain',
    );
    this.pane = this.open(wish);
  }

  private async open({ size, javascript, preload, session }: Wish): Promise<Pane> {
    const pane = await openPane(size);
    const { page, cdp } = pane;
    answerFor(pane, (route) => this.answer(route));
    page.on('popup', (popup) => void popup.close());
    page.on('crash', () => this.crash());
    page.on('close', () => this.vanish());
    page.on('dialog', async (dialog) => {
      if (this.loading && dialog.type() === 'beforeunload') return dialog.accept();
      await dialog.dismiss();
      if (dialog.type() === 'beforeunload') this.around.askedToClose();
    });
    await grant(await session.granted(this.asElectron()));
    if (!javascript) {
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
      return pane;
    }
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await page.addInitScript({ content: pageScript(source, preload ?? 'no-preload') });
    return pane;
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.pane;
    this.loading = true;
    this.url = url;
    try {
      await page.goto(toChromium(url));
    } catch (cause) {
      this.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, true);
      throw new Error(`ERR_FAILED (-2) loading '${url}'`, { cause });
    } finally {
      this.loading = false;
    }
    this.emit('dom-ready', {});
    this.emit('did-finish-load', {});
  }

  send(channel: string, ...args: unknown[]): void {
    this.tell({ kind: 'event', channel, args });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.pane).page.evaluate(code);
  }

  async printToPDF(options: electron.PrintToPDFOptions): Promise<Buffer> {
    const parameters = printParameters(options);
    return print((await this.pane).cdp, parameters);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** For the host: the page goes with its window. */
  async destroy(): Promise<void> {
    if (this.gone) return;
    this.gone = true;
    this.emit('destroyed');
    const { page } = await this.pane;
    if (!page.isClosed()) await page.close();
  }

  private crash(): void {
    this.crashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  /** Somebody closed the page without asking; nothing in it answers any more. */
  private vanish(): void {
    this.crashed = true;
    this.around.askedToClose();
  }

  private tell(message: Message): void {
    this.outbox.push(codec.encode(message));
    queueMicrotask(() => this.flush());
  }

  /** What main has said goes with the page's standing question, if it has put one. */
  private flush(): void {
    const { poll } = this;
    if (!poll || this.outbox.length === 0) return;
    this.poll = null;
    void unlessClosed(poll, () => this.deliver(poll));
  }

  /** Everything main has said so far, with its place in the order, as the answer to a request. */
  private deliver(route: Route): Promise<void> {
    const batch: Batch = { first: this.told, messages: this.outbox.splice(0) };
    this.told += batch.messages.length;
    return route.fulfill({ body: Buffer.from(codec.encode(batch)) });
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toElectron(request.url());
    if (new URL(request.url()).pathname.startsWith(WIRE)) return this.hear(route);
    if (request.isNavigationRequest() && !this.mayGo(url, request.frame().parentFrame() === null))
      return route.abort('aborted');
    const method = request.method();
    const resourceType = request.isNavigationRequest() ? 'mainFrame' : 'other';
    if (await this.session.refuses({ url, method, resourceType }))
      return route.abort('blockedbyclient');
    const handler = this.session.protocol.answerTo(url);
    if (!handler) return route.continue();
    const answer = await handler(new Request(url, { method, headers: request.headers() }));
    if (answer.type === 'error') return route.abort('failed');
    const body = Buffer.from(await answer.arrayBuffer());
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body,
    });
  }

  /** Whether a navigation may go on: main's own always, the page's if no listener minds. */
  private mayGo(url: string, isMainFrame: boolean): boolean {
    const asked = isMainFrame && this.loading && withoutHash(url) === withoutHash(this.url);
    const event = preventable({ url, isMainFrame, isSameDocument: false });
    if (!asked) this.emit('will-frame-navigate', event);
    if (!asked && isMainFrame) this.emit('will-navigate', event, url);
    if (event.defaultPrevented || !isMainFrame) return !event.defaultPrevented;
    this.url = url;
    this.outbox = [];
    this.told = 0;
    this.poll = null;
    return true;
  }

  private async hear(route: Route): Promise<void> {
    const call = codec.decode(route.request().postDataBuffer() ?? new Uint8Array()) as Call | null;
    if (call === null) {
      this.poll = route;
      return this.flush();
    }
    const sender = this.asElectron();
    const event = { sender, senderFrame: this.mainFrame as never, type: 'frame' as const };
    if (call.kind === 'invoke') await this.reply(call, event);
    else if (call.kind === 'send') ipcMain.emit(call.channel, event, ...call.args);
    else if (call.kind === 'open') this.askedToOpen(call.url);
    else this.around.happened(call.event, call.bounds);
    await this.deliver(route);
  }

  private async reply(
    { id, channel, args }: Call & { kind: 'invoke' },
    event: Partial<electron.IpcMainEvent>,
  ): Promise<void> {
    const say = (ok: boolean, value: unknown) =>
      this.outbox.push(codec.encode({ kind: 'reply', id, ok, value } satisfies Message));
    try {
      say(true, await ipcMain.answer(channel, event, args));
    } catch (error) {
      say(false, String(error));
    }
  }

  private askedToOpen(url: string): void {
    const handler = this.openHandler;
    const disposition = 'new-window' as const;
    const referrer = { url: '', policy: 'default' as const };
    const details = { url: toElectron(url), frameName: '', features: '', disposition, referrer };
    if (handler?.(details).action !== 'deny')
      throw new Error(`The Chromium host opens no windows for pages; nobody denied ${url}`);
  }

  private asElectron(): electron.WebContents {
    return this.facade as unknown as electron.WebContents;
  }
}
