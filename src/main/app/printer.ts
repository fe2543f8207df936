import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import type { Printer } from '#main/exchange/print-pages.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { byTimer, type Later } from '#shared/lib/later.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { SCHEME } from './bundle-path.ts';
import { printPolicy } from './content-policy.ts';
import { denyDownloads } from './downloads.ts';
import { cutNetwork } from './network.ts';
import { namedCreator } from './pdf-creator.ts';
import { denyPermissions } from './permissions.ts';

const HOST = 'print';
const PATIENCE = 60_000;
/** How the runtime says that the person closed the print dialog. */
const CANCELLED = /cancel/i;

/**
 * A printer that lays pages out in a hidden window, where no script runs and nothing is loaded. Pages
 * that are not there after a minute, by `later`, are given up.
 */
export function createPrinter(later: Later = byTimer): Printer {
  const pages = new Map<string, string>();
  const room = printRoom(pages);
  async function inWindow<T>(
    html: string,
    work: (window: BrowserWindow, url: string) => Promise<T>,
  ): Promise<Result<T>> {
    const url = `${SCHEME}://${HOST}/${randomUUID()}`;
    pages.set(url, html);
    const window = hiddenWindow(room);
    try {
      return ok(await work(window, url));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(appError('export-print-failed', { reason }));
    } finally {
      pages.delete(url);
      window.destroy();
    }
  }
  return {
    toPdf: (html) => inWindow(html, (...room) => withPatience(printToPdf(...room), later)),
    onPaper: (html) =>
      inWindow(html, async (window, url) => {
        await withPatience(window.loadURL(url), later);
        await printOnPaper(window);
      }),
  };
}

/** A session of its own in memory that knows only the pages being printed. */
function printRoom(pages: ReadonlyMap<string, string>): Session {
  const room = session.fromPartition('print', { cache: false });
  denyPermissions(room);
  cutNetwork(room);
  denyDownloads(room);
  room.protocol.handle(SCHEME, (request) => {
    const html = request.method === 'GET' ? pages.get(request.url) : undefined;
    if (html === undefined) return new Response('Refused', { status: 403 });
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printPolicy,
    };
    return new Response(html, { headers });
  });
  return room;
}

const hiddenWindow = (room: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      session: room,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });

async function printToPdf(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return namedCreator(pdf);
}

/** Shows the system's print dialog, for as long as the person takes. */
const printOnPaper = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (printed, reason) =>
      printed || CANCELLED.test(reason) ? resolve() : reject(new Error(reason)),
    );
  });

async function withPatience<T>(work: Promise<T>, later: Later): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const why = new Error(`the pages took longer than ${PATIENCE / 1000} seconds`);
  const callOff = later(() => reject(why), PATIENCE);
  try {
    return await Promise.race([work, late]);
  } finally {
    callOff();
  }
}
