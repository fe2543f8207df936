import type { Dialog, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drive } from '#test/e2e/support/drive.ts';
import { type Host, startHost } from './host.ts';

/** What the little app's preload puts into its page. */
interface Fixture {
  invoke(channel: string, ...args: unknown[]): Promise<never>;
  on(channel: string, callback: (payload: never) => void): () => void;
  readonly kinds: unknown[];
  readonly foreign: string[];
}
declare const fixture: Fixture;

let host: Host;
let page: Page;
/** What a person types into the next prompt, and what that asked. */
let typed: string | null = null;
let asked = '';
const answer = async (dialog: Dialog) => {
  if (dialog.type() !== 'prompt') return;
  asked = dialog.message();
  await (typed === null ? dialog.dismiss() : dialog.accept(typed));
};

beforeAll(async () => {
  host = startHost('app');
  const [first] = (await host.windows()).pages();
  if (!first) throw new Error('The host shows no window');
  page = first;
  page.on('dialog', answer);
  await page.waitForFunction(() => 'fixture' in window);
});
afterAll(() => host.kill());

describe('a preload on the host', () => {
  it('has what a sandboxed preload has, and nothing else', async () => {
    const { kinds, foreign } = await page.evaluate(() => ({ ...fixture }));
    expect(kinds).toEqual(['function', 'object', 'object', true]);
    expect(foreign).toEqual([
      'module not found: node:fs',
      expect.stringContaining('process.env'),
      expect.stringContaining('electron.webFrame'),
      'Cannot bind an API on top of an existing property on the window object',
    ]);
  });

  it('shows the page a frozen api that cannot be replaced', async () => {
    const [frozen, writable, foreign] = await page.evaluate(() => [
      Object.isFrozen(fixture) && Object.isFrozen(fixture.invoke) && Object.isFrozen(fixture.kinds),
      Object.getOwnPropertyDescriptor(window, 'fixture')?.writable,
      'require' in window || 'process' in window,
    ]);
    expect([frozen, writable, foreign]).toEqual([true, false, false]);
  });
});

describe('a call on the host', () => {
  it('carries a structured clone both ways', async () => {
    const same = await page.evaluate(async () => {
      const sent = { map: new Map([[1, new Uint8Array([1, 2])]]), at: new Date(5), no: undefined };
      const got = (await fixture.invoke('echo', sent)) as typeof sent;
      const bytes = got.map.get(1);
      return [bytes instanceof Uint8Array, bytes?.[1], got.at.getTime(), 'no' in got];
    });
    expect(same).toEqual([true, 2, 5, true]);
  });

  it('carries megabytes', async () => {
    const length = await page.evaluate(async () => {
      const got: Uint8Array = await fixture.invoke('echo', new Uint8Array(3_000_000).fill(7));
      return got.filter((byte) => byte === 7).length;
    });
    expect(length).toBe(3_000_000);
  });

  it.each([
    ['fail', [], "Error invoking remote method 'fail': TypeError: no such thing"],
    ['function', [], 'could not be cloned'],
    ['nobody', [], "No handler registered for 'nobody'"],
    ['destroyed', [], ''],
  ])('to %s rejects as in Electron', async (channel, args, message) => {
    const said = page.evaluate(
      ([name, rest]) =>
        fixture.invoke(name, ...rest).then(
          (value) => `answered ${value}`,
          (error: Error) => error.message,
        ),
      [channel, args] as const,
    );
    await expect(said).resolves.toContain(message || 'answered Object has been destroyed');
  });

  it('with a function in it never leaves the page', async () => {
    const said = await page.evaluate(() =>
      fixture.invoke('echo', () => 1).catch((error: Error) => error.message),
    );
    expect(said).toContain('could not be cloned');
  });

  it('names the frame it comes from as Electron would', async () => {
    const sender = await page.evaluate(() => fixture.invoke('sender'));
    expect(sender).toEqual({ url: 'app://bundle/page.html', isMain: true });
  });

  it('is answered after everything main said before', async () => {
    const [ticks, count] = await page.evaluate(async () => {
      const heard: number[] = [];
      const off = fixture.on('tick', (i) => heard.push(i));
      const answer: number = await fixture.invoke('order', 20);
      off();
      return [[...heard], answer] as const;
    });
    expect(ticks).toEqual([...Array(20).keys()]);
    expect(count).toBe(20);
  });
});

describe('a page on the host', () => {
  it('asks main before it goes anywhere or opens a window', async () => {
    await page.evaluate(() => fixture.invoke('said'));
    await page.click('#out');
    await page.click('#aside');
    await page.evaluate(() => {
      location.href = 'https://example.com/script';
    });
    const opened = await page.evaluate(() => window.open('https://example.com/open'));
    await expect
      .poll(() => page.evaluate(() => fixture.invoke('peek')))
      .toEqual(
        expect.arrayContaining([
          ['will-navigate', 'https://example.com/elsewhere'],
          ['will-navigate', 'https://example.com/script'],
          ['open', 'https://example.com/aside'],
          ['open', 'https://example.com/open'],
        ]),
      );
    expect(opened).toBeNull();
    expect(page.url()).toMatch(/\/page\.html$/);
  });

  it('downloads nothing that main denies, and says what it was', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.download = 'page.txt';
      link.href = URL.createObjectURL(new Blob(['text']));
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(() => page.evaluate(() => fixture.invoke('peek')))
      .toContainEqual(['will-download', expect.stringMatching(/^blob:/)]);
  });

  it('has no permission', async () => {
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied']);
  });

  it('is bound by the policy and the refusals of main', async () => {
    const tried = await page.evaluate(async () => {
      const fetched = await fetch('https://example.com').catch(() => 'refused');
      const missing = await fetch('/other.html');
      return [fetched, missing.status, missing.headers.get('content-security-policy')];
    });
    expect(tried).toEqual(['refused', 404, null]);
  });

  it('prints from a hidden window without scripts', async () => {
    const start = await page.evaluate(async () => {
      const pdf: Uint8Array = await fixture.invoke('print');
      return [new TextDecoder('latin1').decode(pdf.slice(0, 5)), pdf.length > 2000];
    });
    expect(start).toEqual(['%PDF-', true]);
  });
});

describe('the desktop around the host', () => {
  it('lets a person type the path of a file, or none', async () => {
    const choose = () => page.evaluate(() => fixture.invoke('choose'));
    typed = '/a/b';
    expect(await choose()).toEqual({ canceled: false, filePaths: ['/a/b'] });
    expect(asked).toContain('Choose');
    typed = null;
    expect(await choose()).toEqual({ canceled: true, filePaths: [] });
  });

  it('lets a person pick a button by its number, and cancels otherwise', async () => {
    const confirm = () => page.evaluate(() => fixture.invoke('confirm'));
    typed = '2';
    expect(await confirm()).toBe(1);
    expect(asked).toBe('Sure?\n\n1 Stay\n2 Go');
    typed = '3';
    expect(await confirm()).toBe(0);
  });

  it('hears of a picked menu item, a file to open and a second start', async () => {
    await page.evaluate(() => fixture.invoke('said'));
    const { pickMenu, emit } = await drive(host.evaluate);
    await pickMenu(['File', 'Say']);
    await emit('open-file', '/x.preflight');
    expect(await host.again('--later')).toBe(0);
    await expect
      .poll(() => page.evaluate(() => fixture.invoke('peek')))
      .toEqual([['menu'], ['open-file', '/x.preflight'], ['second-instance', '--later']]);
  });

  it.each([
    ['a menu item', async () => (await drive(host.evaluate)).pickMenu(['File', 'close'])],
    ['the hand of a person', () => page.close({ runBeforeUnload: true })],
  ])('keeps a window that does not want to be closed by %s', async (_, close) => {
    await page.click('h1');
    // It listens before anything is closed.
    const heard = await page.evaluateHandle(() => ({
      closing: new Promise<string>((resolve) => fixture.on('closing', () => resolve('closing'))),
    }));
    await close();
    expect(await heard.evaluate(({ closing }) => closing)).toBe('closing');
    expect(page.isClosed()).toBe(false);
  });

  it('quits when the last window has gone', async () => {
    await page.evaluate(() => void fixture.invoke('flushed'));
    expect(await host.exited).toBe(0);
    expect(await host.output).toContain('will-quit');
  });
});

describe('the browser of a host that was killed', () => {
  it('goes with it', async () => {
    const killed = startHost('app');
    const url = (await killed.devtools).replace(/^ws(.*?)\/devtools.*/, 'http$1');
    expect((await fetch(`${url}/json/version`)).ok).toBe(true);
    await killed.kill();
    await expect
      .poll(() => fetch(`${url}/json/version`).catch(() => 'gone'), { timeout: 10_000 })
      .toBe('gone');
  });
});
