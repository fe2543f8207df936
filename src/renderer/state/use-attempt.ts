import { useRef, useState } from 'react';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { isTold } from './opening.ts';
import { tryRun } from './run.ts';

interface Attempt {
  /** Why the last attempt was refused; `null` where it was not, and where a dialog has told already. */
  readonly error: AppError | null;
  /** The same in words to show in place. */
  readonly refusal: string | null;
  /** Forgets the refusal, because what it was about has changed. */
  forget(): void;
  /** Runs a command; `null` where it was refused, given up, or the one before is still running. */
  attempt<N extends CommandName>(name: N, input: InputOf<N>): Promise<Done | null>;
  /** The same for what runs its command itself, by `tryRun`. */
  attemptAt(work: () => Promise<Result<Done>>): Promise<Done | null>;
}

/** Runs the command of a dialog or panel, one at a time, and keeps why it was refused. */
export function useAttempt(): Attempt {
  const [error, setError] = useState<AppError | null>(null);
  const running = useRef(false);
  const attemptAt = async (work: () => Promise<Result<Done>>) => {
    if (running.current) return null;
    running.current = true;
    const result = await work().finally(() => {
      running.current = false;
    });
    setError(result.ok || isTold(result.error) ? null : result.error);
    return result.ok ? result.value : null;
  };
  return {
    error,
    refusal: error && explain(error).what,
    forget: () => setError(null),
    attempt: (name, input) => attemptAt(() => tryRun(name, input)),
    attemptAt,
  };
}
