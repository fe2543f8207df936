import { basename } from 'node:path';
import { backUp, type Workspace } from '#main/workspace/index.ts';
import { type AppError, appError, explain } from '#shared/errors/catalogue.ts';
import type { LogFile } from './log-file.ts';
import { surroundings } from './surroundings.ts';

const EVERY = 3_600_000;

/**
 * Backs a workspace up into `backups`, now and every hour, until the answer is called; what that
 * answers is fulfilled when no backup is under way any more. A backup that fails goes into the log; that
 * it did, and what one shows to be wrong with the file, is told to `report`.
 */
export function keepBackups(
  workspace: Workspace,
  backups: string,
  log: LogFile,
  report: (error: AppError) => void,
): () => Promise<void> {
  let running = Promise.resolve();
  const next = () => {
    running = backedUp(workspace, backups, log, report);
  };
  next();
  const hourly = setInterval(next, EVERY);
  return () => {
    clearInterval(hourly);
    return running;
  };
}

async function backedUp(
  workspace: Workspace,
  backups: string,
  log: LogFile,
  report: (error: AppError) => void,
): Promise<void> {
  const failed = (why: string, cause: unknown) => {
    log.bug('backup', cause);
    const file = basename(workspace.file);
    report(appError('backup-failed', { file, folder: backups, why }));
  };
  try {
    const made = await backUp(workspace, backups, surroundings);
    if (!made.ok) failed(explain(made.error).what, new Error(JSON.stringify(made.error)));
    else if (made.value.trouble) report(made.value.trouble);
  } catch (error) {
    failed('something unexpected went wrong.', error);
  }
}
