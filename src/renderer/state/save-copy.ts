import { toast, toastError } from './toasts.ts';

/** Saves a copy of the workspace where the person says. */
export async function saveCopy(): Promise<void> {
  const result = await window.preflight.invoke('workspace.saveCopy', undefined);
  if (!result.ok) toastError(result.error);
  else if (result.value) {
    const { file, complete } = result.value;
    const todo = 'The file could not be read any more, so the copy begins a new history.';
    if (complete) toast(`Saved a copy as ${file}.`, { tone: 'go' });
    else toast(`Saved everything that was in memory as ${file}.`, { tone: 'hold', todo });
  }
}
