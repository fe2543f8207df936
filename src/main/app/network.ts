import type { Session } from 'electron';
import { SCHEME } from './bundle-path.ts';

const OWN = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:']);

/** Whether a request stays inside the app; everything that would leave the machine is refused. */
export function staysInside(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && OWN.has(parsed.protocol);
}

/** Refuses every request that would leave the machine. */
export function cutNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !staysInside(details.url) }),
  );
}
