import { expect, test } from './support/test.ts';

test.describe('the window', () => {
  test('shows something', async ({ openApp }) => {
    const { page } = await openApp();
    await expect(page.locator('#root')).not.toBeEmpty();
  });

  test('gives the page two functions and nothing else', async ({ openApp }) => {
    const { page } = await openApp();
    const api = await page.evaluate(() => ({
      members: Object.keys(window.preflight).sort(),
      frozen: Object.isFrozen(window.preflight),
      replaceable: Object.getOwnPropertyDescriptor(window, 'preflight')?.writable,
      foreign: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }));
    expect(api).toEqual({
      members: ['invoke', 'on'],
      frozen: true,
      replaceable: false,
      foreign: [],
    });
  });

  test('refuses channels and events the contract does not name', async ({ openApp }) => {
    const { page } = await openApp();
    const answers = await page.evaluate(async () => {
      const { invoke, on } = window.preflight as unknown as {
        invoke(channel: string, input: unknown): Promise<unknown>;
        on(event: string, callback: () => void): void;
      };
      const said = (error: Error) => error.message;
      const unknown = await invoke('fs.readFile', '/etc/passwd').catch(said);
      const invalid = await invoke('app.setTheme', 'purple').catch(said);
      try {
        on('secrets', () => undefined);
        return [unknown, invalid, 'listened'];
      } catch (error) {
        return [unknown, invalid, said(error as Error)];
      }
    });
    expect(answers[0]).toBe('There is no channel fs.readFile.');
    expect(answers[1]).toContain('Something went wrong inside Preflight');
    expect(answers[2]).toBe('There is no event secrets.');
  });

  test('runs no script and loads nothing from elsewhere', async ({ openApp }) => {
    const app = await openApp({ mayComplain: [/Content Security Policy|violates/] });
    const header = await app.page.evaluate(async () => {
      const answer = await fetch(location.href);
      return answer.headers.get('content-security-policy');
    });
    expect(header).toMatch(/^default-src 'none'; script-src 'self'; /);
    const tried = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const request = await fetch('https://example.com/').catch(() => 'refused');
      return { injected: 'injected' in window, request };
    });
    expect(tried).toEqual({ injected: false, request: 'refused' });
  });

  test('stays where it is and opens no windows', async ({ openApp }) => {
    const app = await openApp();
    const { page } = app;
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/navigated';
    });
    const opened = await page.evaluate(() => window.open('https://example.com/opened'));
    expect(opened).toBeNull();
    await expect.poll(() => app.openedLinks()).toEqual(['https://example.com/opened']);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(page.url()).toBe(before);
    expect(app.pages).toHaveLength(1);
  });

  test('asks for no permission', async ({ openApp }) => {
    const { page } = await openApp();
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'midi'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('hides files outside of its bundle', async ({ openApp }) => {
    const app = await openApp({ mayComplain: [/Failed to load resource/] });
    const statuses = await app.page.evaluate(() =>
      Promise.all(
        ['/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/index.html%00.js'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
  });
});
