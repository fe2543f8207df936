/** How long tasks may wait for an idle moment before they are done anyway, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Does small tasks one after another whenever the window has nothing better to do, then `done`.
 * The answer calls the rest off.
 */
export function whenIdle(tasks: readonly (() => void)[], done: () => void): () => void {
  let next = 0;
  let handle = requestIdleCallback(step, { timeout: PATIENCE });
  function step(deadline: IdleDeadline): void {
    do tasks[next++]?.();
    while (next < tasks.length && deadline.timeRemaining() > 1);
    if (next < tasks.length) handle = requestIdleCallback(step, { timeout: PATIENCE });
    else done();
  }
  return () => cancelIdleCallback(handle);
}

/** Waits until the window has nothing better to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
