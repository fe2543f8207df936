/** Runs `work` once after a time; the answer calls it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** By the clock of this process. */
export const byTimer: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
