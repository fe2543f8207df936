import type { Db } from './connection.ts';
import { logOf } from './log.ts';
import { NOBODY, rowFor } from './log-row.ts';
import type { Surroundings } from './types.ts';

/** Writes into the log that something happened to the file as a whole. Undo stops there. */
export function mark(db: Db, command: string, label: string, surroundings: Surroundings): void {
  const log = logOf(db);
  const transaction = { command, origin: 'window' as const, actorId: null };
  const draft = { label, changes: [], final: true };
  log.append(rowFor(log.newest() + 1, transaction, NOBODY, draft, surroundings), []);
}
