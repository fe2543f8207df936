import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  createWorkspace,
  type OpenOptions,
  openWorkspace,
  type Surroundings,
  type Who,
  type Workspace,
} from '#main/workspace/index.ts';
import { type Change, insert } from '#shared/domain/model/change.ts';
import { type RecordOf, type TableName, tableNames } from '#shared/domain/records/index.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { Result } from '#shared/lib/result.ts';
import { aPerson, theSettings } from './builders.ts';

/** The person who acts in tests; every test workspace knows her. */
export const mara = aPerson({ id: 'mara' });

export const byMara: Who = { actorId: mara.id, origin: 'window' };

/** A folder that goes with the test. */
export const temporaryFolder = (): string => folderIn(tmpdir());

/** The same in memory, where the system has such a place: for tests that commit thousands of times. */
export const quickFolder = (): string => folderIn(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

function folderIn(place: string): string {
  const folder = mkdtempSync(join(place, 'preflight-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that goes a second further with each look, and ids that count up. */
export function testSurroundings(processId = 'test'): Surroundings {
  let seconds = 0;
  let ids = 0;
  const start = Date.parse('2026-12-01T09:00:00.000Z');
  return {
    now: () => new Date(start + 1000 * seconds++).toISOString(),
    newId: () => `${processId}-${String(++ids).padStart(6, '0')}`,
    device: 'test machine',
    processId,
  };
}

/** After everything that happens in a test. */
export const LATER = { now: () => '2027-01-01T00:00:00.000Z' };

/** The value of what has to succeed. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${explain(result.error).what}`);
}

/** The step of another process that an undo asks about. */
export function foreignStepOf(asked: Result<unknown>): number {
  if (asked.ok || asked.error.code !== 'undo-foreign') throw new Error('It asks about nothing');
  return asked.error.facts.step;
}

/** The code of what has to fail; `null` where it did not. */
export const codeOf = (result: Result<unknown>): string | null =>
  result.ok ? null : result.error.code;

export type AnyRows = { readonly [T in TableName]?: readonly RecordOf<T>[] };

/** What puts settings, Mara and the given rows into an empty workspace. */
export function insertsOf(rows: AnyRows): Change[] {
  const people = [mara, ...(rows.people ?? [])];
  const all: AnyRows = { settings: [theSettings()], ...rows, people };
  return tableNames.flatMap((table) =>
    (all[table] ?? []).map((row) => insert(table, row as RecordOf<typeof table>)),
  );
}

/** Makes a workspace file with settings, Mara and the given rows. */
export function workspaceFile(file: string, rows: AnyRows = {}): string {
  const plan = () => ({ label: 'Create a test workspace', changes: insertsOf(rows) });
  const make = { file, plan, zone: 'Europe/Berlin', actorId: mara.id, origin: 'window' as const };
  must(createWorkspace(make, testSurroundings('maker')));
  return file;
}

/** An open workspace in a folder of its own, with the given rows. */
export const workspaceWith = (rows: AnyRows = {}): Workspace =>
  opened(workspaceFile(join(temporaryFolder(), 'Payments.preflight'), rows));

/** Opens a file that has to open; closes it with the test. */
export function opened(
  file: string,
  surroundings = testSurroundings(),
  options: OpenOptions = {},
): Workspace {
  const workspace = must(openWorkspace(file, surroundings, options));
  onTestFinished(() => workspace.close());
  return workspace;
}

/** Writes changes as one transaction that has to succeed. */
export const write = (
  workspace: Workspace,
  label: string,
  changes: readonly Change[],
  over: Partial<Who> & { readonly final?: boolean } = {},
): number => {
  const { final = false, ...who } = over;
  const transaction = { ...byMara, command: 'test', ...who };
  return must(
    workspace.transact(transaction, () => ({ ok: true, value: { label, changes, final } })),
  ).seq;
};
