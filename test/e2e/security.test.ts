import { expect, test } from './support/test.ts';

test('the page loads only what is its own, and only its own page reaches main', async ({
  openApp,
}) => {
  const { page } = await openApp({
    mayComplain: [/Content Security Policy|violates|Failed to load resource/],
  });
  const nonces = await page.evaluate(async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(location.href)).headers.get('content-security-policy')),
    );
    return policies.map((policy) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]);
  });
  expect(new Set(nonces).size, 'nonces of two pages').toBe(2);

  const colour = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline-color: rgb(1, 2, 3) }';
    document.head.append(style);
    return getComputedStyle(document.body).outlineColor;
  });
  expect(colour, 'what a style without the nonce does').not.toBe('rgb(1, 2, 3)');

  const statuses = await page.evaluate(async () => {
    const ask = async (path: string, method = 'GET') => (await fetch(path, { method })).status;
    return {
      page: await ask('/index.html'),
      missing: await ask('/no-such-file.js'),
      posted: await ask('/index.html', 'POST'),
      backslash: await ask('/..%5cmain%5cindex.js'),
      absolute: await ask('/%2fetc%2fpasswd'),
    };
  });
  const expected = { page: 200, missing: 404, posted: 403, backslash: 403, absolute: 403 };
  expect(statuses).toEqual(expected);

  const reached = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Hello</p>';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame.contentWindow !== null && 'preflight' in frame.contentWindow;
  });
  expect(reached, 'whether a frame inside the page reaches main').toBe(false);
});

test('links leave the app only as https and mailto, and a bug is told in plain words', async ({
  openApp,
}) => {
  const app = await openApp();
  const answers = await app.page.evaluate(async () => {
    const links = [
      'https://example.com/PAY-1',
      'mailto:mara@example.com',
      'http://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ];
    const went: boolean[] = [];
    for (const link of links) went.push(await window.preflight.invoke('app.openExternal', link));
    return went;
  });
  expect(answers).toEqual([true, true, false, false, false]);
  expect(await app.openedLinks()).toEqual(['https://example.com/PAY-1', 'mailto:mara@example.com']);

  const words = await app.page.evaluate(async () => {
    const { invoke } = window.preflight as unknown as {
      invoke(channel: string, input: unknown): Promise<unknown>;
    };
    return invoke('history.undo', { foreignStep: 'perhaps' }).catch(
      (error: Error) => error.message,
    );
  });
  expect(words).toMatch(
    /^Something went wrong inside Preflight; .*entry [0-9a-f]{8} of the log\.$/,
  );
});
