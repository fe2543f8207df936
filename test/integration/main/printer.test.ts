import type { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createPrinter } from '#main/app/printer.ts';
import { explain } from '#shared/errors/catalogue.ts';

const { destroyed, loadURL, denied } = vi.hoisted(() => ({
  destroyed: vi.fn(),
  loadURL: vi.fn(),
  denied: [] as boolean[],
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class Room extends EventEmitter {
    readonly webRequest = { onBeforeRequest: () => undefined };
    readonly protocol = { handle: () => undefined };
    setPermissionRequestHandler = () => undefined;
    setPermissionCheckHandler = () => undefined;
    setDevicePermissionHandler = () => undefined;
  }
  class BrowserWindow {
    readonly webContents = { printToPDF: async () => Buffer.from('%PDF') };
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
  const printing = createPrinter(clock.later)('<p>Without end</p>');
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
  const printed = await createPrinter(clock.later)('<p>Hello</p>');
  expect(printed.ok).toBe(true);
  expect(clock.due).toEqual([]);
  expect(denied.length).toBeGreaterThan(0);
});
