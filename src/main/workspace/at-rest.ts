import type { AppError } from '#shared/errors/catalogue.ts';
import { byTimer, type Later } from '#shared/lib/later.ts';
import type { Workspace } from './types.ts';

/** How long after the last write the write-ahead log is folded in, in milliseconds. */
const REST = 2000;

/**
 * Keeps a workspace one file at rest: folds its write-ahead log in 2 s after the last write,
 * anybody's; where another process reads just then, 2 s later. What keeps the
 * file from that is told to `report`, and the next write is waited for. Answers what ends this.
 */
export function keepAtRest(
  workspace: Pick<Workspace, 'subscribe' | 'checkpoint'>,
  report: (error: AppError) => void,
  later: Later = byTimer,
): () => void {
  let callOff: () => void = () => undefined;
  const wait = () => {
    callOff();
    callOff = later(() => {
      const folded = workspace.checkpoint();
      if (!folded.ok) report(folded.error);
      else if (!folded.value) wait();
    }, REST);
  };
  const unsubscribe = workspace.subscribe(wait);
  return () => {
    unsubscribe();
    callOff();
  };
}
