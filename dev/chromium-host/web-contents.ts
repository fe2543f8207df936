import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as electron from 'electron';
import type { Dialog, Route } from 'playwright-core';
import { preventable } from './app.ts';
import { openPane, type Pane, toChromium, toElectron } from './chromium.ts';
import { makeCodec } from './codec.ts';
import { handlerOf } from './ipc.ts';
import { type Call, type Message, pageScript, WIRE } from './page.ts';
import { printParameters } from './pdf.ts';
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
export class HostWebContents
  extends EventEmitter
  implements Partial<Omit<electron.WebContents, keyof EventEmitter | 'mainFrame'>>
{
  readonly id = ++count;
  readonly mainFrame: Pick<electron.WebFrameMain, 'url' | 'parent'>;
  /** For the host: the page itself. */
  readonly pane: Promise<Pane>;
  /** For the host: what the app sees of this, and only that. */
  readonly facade = strict(this as HostWebContents, 'webContents');
  private readonly of: HostSession;
  private readonly around: Surroundings;
  private url = '';
  private loading = false;
  private gone = false;
  private crashed = false;
  private openHandler: OpenHandler | null = null;
  private outbox: Uint8Array[] = [];
  private poll: Route | null = null;

  constructor(wish: Wish, around: Surroundings) {
    super();
    this.of = wish.session;
    this.around = around;
    const url = () => this.url;
    const frame = {
      get url() {
        return url();
      },
      parent: null,
    };
    this.mainFrame = strict(frame, 'webFrameMain');
    this.of.mustDeny(this.asElectron());
    this.pane = this.open(wish);
  }

  isDestroyed = (): boolean => this.gone;
  isCrashed = (): boolean => this.crashed;
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.openHandler = handler;
  };

  send(channel: string, ...args: unknown[]): void {
    this.tell({ kind: 'event', channel, args });
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.pane;
    this.loading = true;
    this.url = url;
    try {
      await page.goto(toChromium(url));
    } catch (cause) {
      throw new Error(`ERR_FAILED (-2) loading '${url}'`, { cause });
    } finally {
      this.loading = false;
    }
    this.emit('did-finish-load', {});
  }

  async printToPDF(options: electron.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const parameters = printParameters(options);
    const { data } = await (await this.pane).cdp.send('Page.printToPDF', parameters);
    return Buffer.from(data, 'base64');
  }

  /** For the host: the page goes with its window. */
  async destroy(): Promise<void> {
    this.gone = true;
    this.emit('destroyed');
    const { page } = await this.pane;
    if (!page.isClosed()) await page.close();
  }

  private async open({ size, javascript, preload }: Wish): Promise<Pane> {
    const pane = await openPane(size);
    const { page, cdp } = pane;
    page.on('popup', (popup) => void popup.close());
    page.on('dialog', (dialog) => void this.asked(dialog));
    page.on('close', () => this.lose());
    page.on('crash', () => {
      this.crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    await page.route('**/*', (route) => this.answer(route));
    if (!javascript) {
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
      return pane;
    }
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await page.addInitScript({ content: pageScript(source, preload ?? 'no-preload') });
    return pane;
  }

  /** Chromium's own questions: a person answers all but the one whether a page may be left. */
  private async asked(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return;
    if (this.loading) return dialog.accept();
    await dialog.dismiss();
    this.around.askedToClose();
  }

  /** Somebody closed the page without asking; nothing in it answers any more. */
  private lose(): void {
    this.crashed = true;
    this.around.askedToClose();
  }

  private tell(message: Message): void {
    this.outbox.push(codec.encode(message));
    void this.flush();
  }

  /** What main said first goes as the answer to the page's standing question, if it has put one. */
  private async flush(): Promise<void> {
    const { poll } = this;
    const message = poll && this.outbox.shift();
    if (!message) return;
    this.poll = null;
    await this.unlessGone(poll, () => poll.fulfill({ body: Buffer.from(message) }));
  }

  private answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    return this.unlessGone(route, () => (pathname === WIRE ? this.hear(route) : this.serve(route)));
  }

  /** Answers a request; a page that has gone in the meantime needs no answer. */
  private async unlessGone(route: Route, answer: () => Promise<void>): Promise<void> {
    try {
      await answer();
    } catch (error) {
      if ((await this.pane).page.isClosed()) return;
      await route.abort('failed');
      throw error;
    }
  }

  private async serve(route: Route): Promise<void> {
    const request = route.request();
    const url = toElectron(request.url());
    const navigates = request.isNavigationRequest();
    if (navigates && !this.mayGo(url, request.frame().parentFrame() === null))
      return route.abort('aborted');
    const method = request.method();
    const resourceType = navigates ? 'mainFrame' : 'other';
    if (await this.of.refuses({ url, method, resourceType })) return route.abort('blockedbyclient');
    const handler = this.of.protocol.answerTo(url);
    if (!handler) return route.continue();
    const answer = await handler(new Request(url, { method, headers: request.headers() }));
    if (answer.type === 'error') return route.abort('failed');
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body });
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
    this.poll = null;
    return true;
  }

  private async hear(route: Route): Promise<void> {
    const call = codec.decode(route.request().postDataBuffer() ?? new Uint8Array()) as Call | null;
    if (call === null) {
      this.poll = route;
      return this.flush();
    }
    if (call.kind === 'invoke') void this.reply(call);
    else if (call.kind === 'open') this.askedToOpen(toElectron(call.url));
    else this.around.happened(call.event, call.bounds);
    await route.fulfill({ status: 204 });
  }

  private async reply({ id, channel, args }: Call & { kind: 'invoke' }): Promise<void> {
    const event = { sender: this.asElectron(), senderFrame: this.mainFrame };
    try {
      const value = await handlerOf(channel)(event as never, ...args);
      this.tell({ kind: 'reply', id, ok: true, value });
    } catch (error) {
      this.tell({ kind: 'reply', id, ok: false, value: String(error) });
    }
  }

  private askedToOpen(url: string): void {
    const details = { url, frameName: '', features: '', disposition: 'new-window' as const };
    const referrer = { url: '', policy: 'default' as const };
    if (this.openHandler?.({ ...details, referrer }).action !== 'deny')
      throw new Error(`The Chromium host opens no windows for pages; nobody denied ${url}`);
  }

  private asElectron(): electron.WebContents {
    return this.facade as unknown as electron.WebContents;
  }
}
