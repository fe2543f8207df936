import type { WebContents } from 'electron';
import { type AppWindow, openAppWindow } from './app-window.ts';
import type { PreferenceFile } from './preference-file.ts';

/** Every window of the app. */
export interface Windows {
  /** Opens one more; `prepare` is told of it before its page asks for anything. */
  open(): AppWindow;
  of(contents: WebContents): AppWindow | null;
  /** The window a person looked at last. */
  front(): AppWindow | null;
  all(): readonly AppWindow[];
}

/**
 * Keeps the windows, remembers where the last one stood, and lets `close` do what has to be done
 * before one goes: the window stays until its promise is fulfilled.
 */
export function keepWindows(
  preferences: PreferenceFile,
  preload: string,
  watch: (window: AppWindow) => void,
): Windows {
  let byFocus: AppWindow[] = [];
  const forget = (window: AppWindow) => {
    byFocus = byFocus.filter((other) => other !== window);
  };
  return {
    open() {
      const { window: remembered } = preferences.read();
      const window = openAppWindow({ remembered, front: byFocus[0] ?? null, preload });
      byFocus.unshift(window);
      window.browser.on('focus', () => {
        forget(window);
        byFocus.unshift(window);
      });
      window.browser.on('close', () => rememberPlace(window, preferences));
      window.browser.on('closed', () => forget(window));
      watch(window);
      return window;
    },
    of: ({ id }) => byFocus.find(({ browser }) => browser.webContents.id === id) ?? null,
    front: () => byFocus[0] ?? null,
    all: () => byFocus,
  };
}

function rememberPlace({ browser }: AppWindow, preferences: PreferenceFile): void {
  const bounds = browser.getNormalBounds();
  const maximized = browser.isMaximized();
  preferences.change((now) => ({ ...now, window: { bounds, maximized } }));
}
