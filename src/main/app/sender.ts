import { BUNDLE_HOST, SCHEME } from './bundle-path.ts';

/** What is known of the frame a call came from. */
export interface CallingFrame {
  readonly url: string;
  /** Whether it is the top frame of its window. */
  readonly isMain: boolean;
}

/** Whether a call may be answered: only the main frame of the app's own page may call. */
export function isTrustedFrame(frame: CallingFrame | null): boolean {
  if (!frame?.isMain) return false;
  const url = URL.parse(frame.url);
  return url?.protocol === `${SCHEME}:` && url.host === BUNDLE_HOST;
}
