import { type AppWindow, tell } from './app-window.ts';

/** How long a window may take to commit what is being typed, in milliseconds. */
const PATIENCE = 3000;

/**
 * Lets a window go only after it has committed what was being typed (or did not answer in time)
 * and `settle` has put its workspace to rest.
 */
export function closeInOrder(
  window: AppWindow,
  settle: (window: AppWindow) => Promise<void>,
  report: (error: unknown) => void,
): void {
  let state: 'open' | 'settling' | 'settled' = 'open';
  window.browser.on('close', (event) => {
    if (state === 'settled') return;
    event.preventDefault();
    if (state === 'settling') return;
    state = 'settling';
    void flush(window)
      .then(() => settle(window))
      .catch(report)
      .finally(() => {
        state = 'settled';
        window.browser.destroy();
      });
  });
}

/** Resolves when the window has answered `app.flushed`, or did not in time, or cannot. */
async function flush(window: AppWindow): Promise<void> {
  if (!window.listens || window.browser.webContents.isCrashed()) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    window.flushed = () => {
      clearTimeout(timer);
      resolve();
    };
    tell(window, 'closing', null);
  });
}
