import { BUNDLE_URL } from './bundle-path.ts';

const EXTERNAL = new Set(['https:', 'mailto:']);
const LONGEST_LINK = 2000;

/** Whether a window may go to `url`: only to the page it shows already. */
export function mayNavigate(url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed) return false;
  parsed.hash = '';
  return parsed.href === BUNDLE_URL;
}

/**
 * The link as it may be handed to the system's browser or mail program, or `null`: https without
 * a name and password in it, and mailto.
 */
export function externalLink(url: string): string | null {
  if (url.length > LONGEST_LINK) return null;
  const parsed = URL.parse(url);
  if (!parsed || !EXTERNAL.has(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href;
}
