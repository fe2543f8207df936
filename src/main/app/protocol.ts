import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { pathFromRequest, SCHEME } from './bundle-path.ts';
import { windowPolicy, withNonce } from './content-policy.ts';
import { contentType } from './content-type.ts';
import { isMissing } from './missing-file.ts';

/** Tells Electron, before it is ready, that `app://` is as good as https. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the files of `folder` under `app://bundle/`, and nothing else. */
export function serveBundle(of: Protocol, folder: string): void {
  of.handle(SCHEME, (request) => answer(request.method, request.url, folder));
}

/** What a window takes for a page, and so has to have its policy, however its name is spelt. */
const PAGE = contentType('index.html');

async function answer(method: string, url: string, folder: string): Promise<Response> {
  const path = pathFromRequest(method, url);
  if (path === null) return new Response('Refused', { status: 403 });
  const bytes = await readIfThere(join(folder, path));
  if (bytes === null) return new Response('Not found', { status: 404 });
  const type = contentType(path);
  const headers = new Headers({
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-dns-prefetch-control': 'off',
    'cache-control': 'no-store',
  });
  if (type !== PAGE) return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(18).toString('base64');
  headers.set('content-security-policy', windowPolicy(nonce));
  return new Response(withNonce(bytes.toString('utf8'), nonce), { headers });
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
