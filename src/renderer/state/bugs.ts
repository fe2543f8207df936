import { appError } from '#shared/errors/catalogue.ts';
import { toastError } from './toasts.ts';

/** Shows and logs every bug that nothing else has caught, until the function it returns is called. */
export function watchForBugs(): () => void {
  const onRejection = ({ reason }: PromiseRejectionEvent) => void tell(reason);
  const onError = ({ error }: ErrorEvent) => {
    // Browsers tell of things without an error, such as a size that is measured once more.
    if (error) void tell(error);
  };
  window.addEventListener('unhandledrejection', onRejection);
  window.addEventListener('error', onError);
  return () => {
    window.removeEventListener('unhandledrejection', onRejection);
    window.removeEventListener('error', onError);
  };
}

/** Puts a bug of the window into the log; the entry's id. */
export async function reportBug(error: Error): Promise<string> {
  const message = error.message.slice(0, 5000);
  const stack = (error.stack ?? '').slice(0, 50_000);
  const { entry } = await window.preflight.invoke('app.report', { message, stack });
  return entry;
}

async function tell(reason: unknown): Promise<void> {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  const entry = entryIn(error.message) ?? (await reportBug(error));
  toastError(appError('unexpected', { entry }));
}

/** The log entry that main names where the bug is its own; `null` where it is the window's. */
export const entryIn = (message: string): string | null =>
  /report entry (\S+) of the log/.exec(message)?.[1] ?? null;
