import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Protocol } from 'electron';
import { expect, it, vi } from 'vitest';
import { hardenContents } from '#main/app/harden.ts';
import { serveBundle } from '#main/app/protocol.ts';
import { temporaryFolder } from '#test/support/workspaces.ts';

vi.mock('electron', () => ({ shell: {}, protocol: {} }));

/** What a request for a file of the bundle is answered, in a folder with these files. */
function bundleOf(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const handle = vi.fn<Protocol['handle']>();
  serveBundle({ handle } as unknown as Protocol, folder);
  const answer = handle.mock.calls[0]?.[1];
  if (!answer) throw new Error('Nothing is served');
  return async (name: string) => answer(new Request(`app://bundle/${name}`));
}

it('every page of the bundle has its policy, however its name is spelt', async () => {
  const page = '<script nonce=""></script>';
  const ask = bundleOf({ 'index.html': page, 'Help.HTML': page, 'code.js': '', 'x.htmlx': page });
  for (const name of ['index.html', 'Help.HTML']) {
    const { headers } = await ask(name);
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  for (const name of ['code.js', 'x.htmlx']) {
    const { headers } = await ask(name);
    expect(headers.get('content-type')).not.toContain('html');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('no page gets a webview, or goes elsewhere by itself', () => {
  const app = new EventEmitter();
  hardenContents(app as unknown as App);
  const setWindowOpenHandler = vi.fn();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler });
  app.emit('web-contents-created', {}, contents);
  const happening = (name: string, more: object = {}) => {
    const preventDefault = vi.fn();
    contents.emit(name, { preventDefault, ...more });
    return preventDefault;
  };
  expect(happening('will-attach-webview')).toHaveBeenCalledOnce();
  expect(happening('will-redirect')).toHaveBeenCalledOnce();
  const elsewhere = { url: 'https://example.com/', isMainFrame: true };
  expect(happening('will-navigate', elsewhere)).toHaveBeenCalledOnce();
  expect(happening('will-frame-navigate', elsewhere)).toHaveBeenCalledOnce();
  const [open] = setWindowOpenHandler.mock.calls[0] ?? [];
  expect(open({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' });
});
