import type { Output } from './output.ts';

const FIRST_AFTER = 1000;
const EVERY = 1000;

/** Says how far something is, from its second second on and once a second. */
export function showProgress(
  output: Pick<Output, 'say'>,
  task: string,
  clock: () => number = Date.now,
): (done: number, total: number) => void {
  let next = clock() + FIRST_AFTER;
  return (done, total) => {
    if (clock() < next) return;
    next = clock() + EVERY;
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    output.say(`preflight: ${task}…${share}`);
  };
}

/** Says once a second what `work` is busy with, where nobody knows how far it is. */
export async function sayWhile<T>(
  output: Pick<Output, 'say'>,
  task: string,
  work: Promise<T>,
): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    output.say(`preflight: ${task}… ${seconds} s`);
  }, EVERY);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
