import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepBackups } from '#main/app/keep-backups.ts';
import { openLogFile } from '#main/app/log-file.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { temporaryFolder, testSurroundings, workspaceWith } from '#test/support/workspaces.ts';

it('a backup that cannot be made is told, and goes into the log', async () => {
  const folder = temporaryFolder();
  const backups = join(folder, 'Backups');
  writeFileSync(backups, 'a file where the folder should be');
  const log = openLogFile(join(folder, 'logs', 'preflight.log'), testSurroundings());
  const told: AppError[] = [];
  await keepBackups(workspaceWith(), backups, log, (error) => told.push(error))();
  expect(told.map(({ code }) => code)).toEqual(['backup-failed']);
  expect(told.map((error) => explain(error).what)).toEqual([
    expect.stringContaining('No backup of Payments.preflight could be made in'),
  ]);
  expect(readFileSync(join(folder, 'logs', 'preflight.log'), 'utf8')).toContain('"backup"');
});
