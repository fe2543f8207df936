/** The scheme and host under which the window's own files are served. */
export const SCHEME = 'app';
export const BUNDLE_HOST = 'bundle';
export const BUNDLE_URL = `${SCHEME}://${BUNDLE_HOST}/index.html`;

/**
 * The path inside the bundle that a request asks for, with `/` between its parts and no leading
 * slash; `null` where it has to be refused. The URL is the request's own, not normalised.
 */
export function pathFromRequest(method: string, url: string): string | null {
  if (method !== 'GET') return null;
  const prefix = `${SCHEME}://${BUNDLE_HOST}/`;
  if (!url.startsWith(prefix)) return null;
  const encoded = url.slice(prefix.length).replace(/[?#].*$/s, '');
  const path = decoded(encoded);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '.')) return null;
  if (parts.length > 1 && parts.some((part) => part === '')) return null;
  if (path.includes(':')) return null;
  return path === '' ? 'index.html' : path;
}

function decoded(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
