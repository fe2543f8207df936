import { type App, shell } from 'electron';
import { externalLink, mayNavigate } from './navigation.ts';

/** Keeps every page where it is: no navigation, no new windows, no webviews, whoever asks. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openExternal(url);
      return { action: 'deny' };
    });
  });
}

/** Hands an https or mailto link to the system; whether it was one, and went. */
export async function openExternal(url: string): Promise<boolean> {
  const link = externalLink(url);
  if (link === null) return false;
  await shell.openExternal(link);
  return true;
}
