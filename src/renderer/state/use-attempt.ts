import { useRef, useState } from 'react';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { isTold } from './opening.ts';
import { tryRun } from './run.ts';

interface Attempt {
  /**
   * Why the last attempt was refused, as long as what it was about is the same; `null` where it was
   * not refused, and where a dialog has told already.
   */
  readonly error: AppError | null;
  /** The same in words to show in place. */
  readonly refusal: string | null;
  /** Runs a command; `null` where it was refused, given up, or the one before is still running. */
  attempt<N extends CommandName>(name: N, input: InputOf<N>): Promise<Done | null>;
  /** The same for what runs its command itself, by `tryRun`. */
  attemptAt(work: () => Promise<Result<Done>>): Promise<Done | null>;
}

interface Refused {
  readonly error: AppError;
  readonly about: readonly unknown[];
}

/**
 * Runs the command of a dialog or panel, one at a time, and keeps why it was refused until something
 * of what it is `about` changes: what stands in the fields.
 */
export function useAttempt(...about: readonly unknown[]): Attempt {
  const [refused, setRefused] = useState<Refused | null>(null);
  const running = useRef(false);
  // What is still being typed is handed on by the attempt itself, after this render.
  const latest = useRef(about);
  latest.current = about;
  const attemptAt = async (work: () => Promise<Result<Done>>) => {
    if (running.current) return null;
    running.current = true;
    const result = await work().finally(() => {
      running.current = false;
    });
    setRefused(
      result.ok || isTold(result.error) ? null : { error: result.error, about: latest.current },
    );
    return result.ok ? result.value : null;
  };
  const isSame = refused?.about.every((each, i) => Object.is(each, about[i])) ?? false;
  const error = isSame && refused ? refused.error : null;
  return {
    error,
    refusal: error && explain(error).what,
    attempt: (name, input) => attemptAt(() => tryRun(name, input)),
    attemptAt,
  };
}
