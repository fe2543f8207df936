import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as electron from 'electron';
import type { Dialog, Download, Page, Route } from 'playwright-core';
import { openPane, type Pane, type Size, toChromium, toElectron } from './chromium.ts';
import { makeCodec } from './codec.ts';
import { handlerOf } from './ipc.ts';
import { type Call, type News, pageScript, type Reply, type Sent, WIRE } from './page.ts';
import { printParameters } from './pdf.ts';
import type { HostSession } from './session.ts';
import { onlyKnown, StrictEmitter, strict } from './strict.ts';

type OpenHandler = Parameters<electron.WebContents['setWindowOpenHandler']>[0];
/** What listeners get of an event they can prevent, and whether they did. */
export function preventable<T extends object>(members: T) {
  return {
    ...members,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

const codec = makeCodec();
const withoutHash = (url: string): string => toChromium(url).replace(/#.*/, '');
let count = 0;

/** Electron's `webContents` over one page of Chromium. */
export class HostWebContents
  extends StrictEmitter
  implements Partial<Omit<electron.WebContents, keyof EventEmitter | 'mainFrame' | 'session'>>
{
  readonly id = ++count;
  /** For the host: the page itself. */
  pane: Promise<Pane>;
  readonly session: HostSession;
  private url = '';
  private loading = false;
  private crashed = false;
  private readonly reopen: () => Promise<Pane>;
  private openHandler: OpenHandler | null = null;
  private outbox: Uint8Array[] = [];
  private told = 0;
  private poll: Route | null = null;

  /** Opens the page of a window; emits `asked-to-close` when a person closes it. */
  constructor(session: HostSession, size: Size, preferences: electron.WebPreferences) {
    super('webContents');
    this.session = session;
    session.mustDeny(this.asElectron());
    this.reopen = () => this.open(size, preferences);
    this.pane = this.reopen();
  }

  isCrashed = (): boolean => this.crashed;
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.openHandler = handler;
  };

  get mainFrame(): Pick<electron.WebFrameMain, 'url' | 'parent'> {
    return strict({ url: this.url, parent: null }, 'mainFrame');
  }

  send(channel: string, ...args: unknown[]): void {
    this.outbox.push(codec.encode({ channel, args } satisfies Sent));
    // An answer that is about to go takes it along.
    setImmediate(() => this.flush());
  }

  async loadURL(url: string): Promise<void> {
    if (this.crashed) await this.renew();
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

  /** Chromium's own print dialog, over the pages brought into sight. */
  print(
    { printBackground: _, ...others }: electron.WebContentsPrintOptions,
    answer: (printed: boolean, reason: string) => void,
  ): void {
    onlyKnown(others, [], 'print');
    void this.pane.then(async ({ page, cdp, windowId }) => {
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
      await page.evaluate(() => print());
      answer(true, '');
    });
  }

  private async open(size: Size, preferences: electron.WebPreferences): Promise<Pane> {
    const { preload, javascript = true } = preferences;
    const pane = await openPane(size);
    const { page, cdp } = pane;
    page.on('popup', (popup) => void popup.close());
    page.on('dialog', (dialog) => void this.asked(dialog));
    page.on('close', () => this.lose(page));
    page.on('download', (download) => void this.askedToDownload(download));
    page.on('crash', () => {
      this.crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    await page.route('**/*', (route) => this.answer(route));
    await cdp.send('Emulation.setScriptExecutionDisabled', { value: !javascript });
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    // Chromium would run this one even so.
    if (javascript)
      await page.addInitScript({ content: pageScript(source, preload ?? 'no-preload') });
    return pane;
  }

  /** Chromium's own questions: a person answers all but the one whether a page may be left. */
  private async asked(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return;
    if (this.loading) return dialog.accept();
    await dialog.dismiss();
    this.emit('asked-to-close');
  }

  /** Chromium shows nothing more in the place of a page that crashed, so another one takes it. */
  private async renew(): Promise<void> {
    const { page } = await this.pane;
    this.pane = this.reopen();
    await this.pane;
    this.crashed = false;
    await page.close();
  }

  /** The page went without asking; nothing in it answers any more. */
  private async lose(page: Page): Promise<void> {
    if (page !== (await this.pane).page) return;
    this.crashed = true;
    this.emit('asked-to-close');
  }

  private tell(route: Route, said: Omit<Reply, keyof News>): void {
    const reply: Reply = { ...said, from: this.told, events: this.outbox };
    const body = Buffer.from(codec.encode(reply));
    this.told += this.outbox.length;
    this.outbox = [];
    void this.unlessGone(route, () => route.fulfill({ body }));
  }

  /** Tells a page that asks for events those there are. */
  private flush(): void {
    if (!this.poll || this.outbox.length === 0) return;
    this.tell(this.poll, {});
    this.poll = null;
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
    const method = request.method();
    const url = toElectron(request.url());
    if (request.isNavigationRequest() && !this.mayGo(url, !request.frame().parentFrame()))
      return route.abort('aborted');
    if (await this.session.refuses(url)) return route.abort('blockedbyclient');
    const handler = this.session.answerTo(url);
    if (!handler) return route.continue();
    const answer = await handler(new Request(url, { method, headers: request.headers() }));
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body });
  }

  /** Whether a navigation may go on: main's own always, the page's if no listener minds. */
  private mayGo(url: string, isMainFrame: boolean): boolean {
    const asked = isMainFrame && this.loading && withoutHash(url) === withoutHash(this.url);
    const event = preventable({ url, isMainFrame });
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
    const call = codec.decode(route.request().postDataBuffer() ?? new Uint8Array()) as Call;
    if (call === null) {
      this.poll = route;
      this.flush();
    } else if ('open' in call) {
      this.askedToOpen(toElectron(call.open));
      this.tell(route, {});
    } else await this.reply(route, call);
  }

  /** Says what main answers, or why it does not; also where its answer cannot be carried. */
  private async reply(route: Route, { channel, args }: Sent): Promise<void> {
    const event = { sender: this.asElectron(), senderFrame: this.mainFrame };
    try {
      this.tell(route, { value: await handlerOf(channel)(event as never, ...args) });
    } catch (error) {
      this.tell(route, { error: String(error) });
    }
  }

  private async askedToDownload(download: Download): Promise<void> {
    const url = toElectron(download.url());
    const item = strict({ getURL: () => url } satisfies Partial<electron.DownloadItem>, 'item');
    const event = preventable({});
    this.session.emit('will-download', event, item, this.asElectron());
    await download.cancel();
    if (!event.defaultPrevented)
      throw new Error(`The Chromium host downloads nothing; nobody denied ${url}`);
  }

  private askedToOpen(url: string): void {
    const details = strict({ url } as electron.HandlerDetails, 'details');
    if (this.openHandler?.(details).action !== 'deny')
      throw new Error(`The Chromium host opens no windows for pages; nobody denied ${url}`);
  }

  private asElectron(): electron.WebContents {
    return this as unknown as electron.WebContents;
  }
}
