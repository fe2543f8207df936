import { useRef, useState } from 'react';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { hasWayOut } from './opening.ts';
import { tryRun } from './run.ts';

interface Attempt {
  /** Why the last attempt was refused, in words to show in place; `null` where it was not. */
  readonly refusal: string | null;
  /** Forgets the refusal, because what it was about has changed. */
  forget(): void;
  /** Runs a command; `null` where it was refused, given up, or the one before is still running. */
  attempt<N extends CommandName>(name: N, input: InputOf<N>): Promise<Done | null>;
}

/** Runs the command of a dialog or panel, one at a time, and keeps the words of a refusal. */
export function useAttempt(): Attempt {
  const [refusal, setRefusal] = useState<string | null>(null);
  const running = useRef(false);
  const attempt = async <N extends CommandName>(name: N, input: InputOf<N>) => {
    if (running.current) return null;
    running.current = true;
    const result = await tryRun(name, input).finally(() => {
      running.current = false;
    });
    setRefusal(result.ok ? null : wordsOf(result.error));
    return result.ok ? result.value : null;
  };
  return { refusal, forget: () => setRefusal(null), attempt };
}

/** What to say of a refusal: nothing of what a dialog has told already. */
const wordsOf = (error: AppError): string | null =>
  error.code === 'cancelled' || hasWayOut(error) ? null : explain(error).what;
