import type { Workspace } from './types.ts';

/** Runs `work` once after a time; the answer calls it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** How long after the last write the write-ahead log is folded in, in milliseconds. */
const REST = 2000;

/**
 * Keeps a workspace one file at rest: folds its write-ahead log in 2 s after the last write,
 * anybody's; where another process reads just then, 2 s later. Answers what ends this.
 */
export function keepAtRest(
  workspace: Pick<Workspace, 'subscribe' | 'checkpoint'>,
  later: Later = byTimer,
): () => void {
  let callOff: () => void = () => undefined;
  const wait = () => {
    callOff();
    callOff = later(() => {
      if (!workspace.checkpoint()) wait();
    }, REST);
  };
  const unsubscribe = workspace.subscribe(wait);
  return () => {
    unsubscribe();
    callOff();
  };
}

const byTimer: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
