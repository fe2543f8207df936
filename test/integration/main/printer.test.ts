import type { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createPrinter } from '#main/app/printer.ts';
import { explain } from '#shared/errors/catalogue.ts';

const { destroyed, loadURL, denied, print, requests } = vi.hoisted(() => ({
  destroyed: vi.fn(),
  loadURL: vi.fn(),
  denied: [] as boolean[],
  requests: [] as ((details: { url: string }, answer: (it: object) => void) => void)[],
  print: vi.fn<(options: object, answer: (printed: boolean, why: string) => void) => void>(),
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class Room extends EventEmitter {
    readonly webRequest = { onBeforeRequest: requests.push.bind(requests) };
    readonly protocol = { handle: () => undefined };
    setPermissionRequestHandler = () => undefined;
    setPermissionCheckHandler = () => undefined;
    setDevicePermissionHandler = () => undefined;
  }
  class BrowserWindow {
    readonly webContents = { print, printToPDF: async () => Buffer.from('%PDF') };
    loadURL = loadURL;
    destroy = destroyed;
    constructor({ webPreferences }: { webPreferences: { session: EventEmitter } }) {
      const preventDefault = () => denied.push(true);
      webPreferences.session.emit('will-download', { preventDefault });
    }
  }
  return { BrowserWindow, session: { fromPartition: () => new Room() } };
});

/** A clock that a test winds on by hand. */
function handClock() {
  const due: { readonly work: () => void; readonly milliseconds: number }[] = [];
  const later = (work: () => void, milliseconds: number) => {
    const mine = { work, milliseconds };
    due.push(mine);
    return () => void due.splice(due.indexOf(mine), 1);
  };
  return { later, due };
}

it('gives pages up that are not there after a minute, and says so', async () => {
  loadURL.mockReturnValueOnce(new Promise(() => undefined));
  const clock = handClock();
  const printing = createPrinter(clock.later).toPdf('<p>Without end</p>');
  expect(clock.due.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
  clock.due[0]?.work();
  const printed = await printing;
  expect(printed.ok ? 'It printed' : explain(printed.error).what).toBe(
    'The pages could not be printed: the pages took longer than 60 seconds.',
  );
  expect(destroyed).toHaveBeenCalledOnce();
  expect(clock.due).toEqual([]);
});

it('waits no longer than it takes, and lets its page download nothing', async () => {
  loadURL.mockResolvedValueOnce(undefined);
  const clock = handClock();
  const printed = await createPrinter(clock.later).toPdf('<p>Hello</p>');
  expect(printed.ok).toBe(true);
  expect(clock.due).toEqual([]);
  expect(denied.length).toBeGreaterThan(0);
});

it('lets its pages ask for nothing that is not their own', async () => {
  loadURL.mockResolvedValueOnce(undefined);
  requests.length = 0;
  await createPrinter(handClock().later).toPdf('<p>Hello</p>');
  const [ask] = requests;
  const answered = (url: string) => {
    const answer = vi.fn();
    ask?.({ url }, answer);
    return answer.mock.calls;
  };
  for (const url of ['https://example.com/a.png', 'file:///etc/passwd', 'ws://localhost/'])
    expect(answered(url), url).toEqual([[{ cancel: true }]]);
  for (const url of ['app://print/page', 'data:font/woff2;base64,AA=='])
    expect(answered(url), url).toEqual([[{ cancel: false }]]);
});

it.each([
  ['was printed', true, ''],
  ['was called off by the person', false, 'Print job canceled'],
])('is done when the print dialog has closed because it %s', async (_, printed, why) => {
  loadURL.mockResolvedValueOnce(undefined);
  print.mockImplementationOnce((_options, answer) => answer(printed, why));
  expect(await createPrinter(handClock().later).onPaper('<p>Hello</p>')).toEqual({
    ok: true,
    value: undefined,
  });
});

it('says why nothing was put on paper', async () => {
  loadURL.mockResolvedValueOnce(undefined);
  print.mockImplementationOnce((_options, answer) => answer(false, 'Invalid printer settings'));
  const printed = await createPrinter(handClock().later).onPaper('<p>Hello</p>');
  expect(printed.ok ? 'It printed' : explain(printed.error).what).toBe(
    'The pages could not be printed: Invalid printer settings.',
  );
});
