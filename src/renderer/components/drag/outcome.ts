import type { Done } from '#shared/ipc/contract.ts';
import type { Outcome } from './handlers.ts';

/** What a drop did, told by the step that it made; `null` where it made none. */
export const outcomeOf = (done: Done | null): Outcome => done?.label ?? null;

/** The same, as it is read out. */
export const droppedWords = (_: string, outcome: Outcome): string =>
  outcome === null ? 'Nothing was moved.' : `${outcome}.`;
