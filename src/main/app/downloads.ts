import type { Session } from 'electron';

/** Nothing is downloaded: what leaves the app is written by main, where a person says. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
