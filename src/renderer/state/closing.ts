import { whenWritten } from './run.ts';

/** Fields and editors commit what is being typed when this event comes by on the window. */
const COMMIT_EVENT = 'preflight:commit';

/** Before the window closes: commits what is being typed, waits for it, and says so to main. */
export function flushOnClose(): () => void {
  return window.preflight.on('closing', async () => {
    window.dispatchEvent(new Event(COMMIT_EVENT));
    await whenWritten();
    await window.preflight.invoke('app.flushed', undefined);
  });
}
