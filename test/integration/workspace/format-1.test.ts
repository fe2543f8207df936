import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectForReading } from '#main/workspace/connection.ts';
import { migrateWorkspace, openWorkspace, type Workspace } from '#main/workspace/index.ts';
import { CURRENT_VERSION } from '#main/workspace/migrate-schema.ts';
import { previewImport } from '#shared/commands/import/preview.ts';
import { underHeaders } from '#shared/domain/import/base-values.ts';
import { noAnswers } from '#shared/domain/import/preview.ts';
import { readText } from '#test/support/read-jira.ts';
import { testContext } from '#test/support/run-command.ts';
import { must, opened, temporaryFolder, testSurroundings } from '#test/support/workspaces.ts';

/**
 * The fixture was written by the version that knew format 1: PAY and WAL were imported with
 * different columns, then PAY-5 was removed and PAY-3 renamed.
 */
const FIXTURE = 'test/fixtures/format-1.preflight';

const PAY = `Summary,Issue key,Issue id,Issue Type,Status,Custom field (Story Points),Sprint,Fix versions,Labels,Outward issue link (Blocks)
Card payments,PAY-1,10001,Epic,In Progress,,,,,
Retry a declined card,PAY-2,10002,Story,Done,3.0,Sprint 1,4.1.0,cards,PAY-3
Refund in one step,PAY-3,10003,Story,To Do,5.0,Sprint 2,4.2.0,,
Round half cents,PAY-4,10004,Bug,In Review,1.0,Sprint 2,4.2.0,breaking,
Old import screen,PAY-5,10005,Task,To Do,,,,,
`;

function copyOfFixture(): string {
  const file = join(temporaryFolder(), 'Acme.preflight');
  copyFileSync(FIXTURE, file);
  return file;
}

async function broughtUp(): Promise<Workspace> {
  const file = copyOfFixture();
  must(await migrateWorkspace(file, temporaryFolder(), testSurroundings()));
  return opened(file);
}

/** The rows of every table of the file as it was, each as one text. */
function rowsBefore(table: string): string[] {
  const file = copyOfFixture();
  const db = connectForReading(file);
  const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all();
  db.close();
  return rows.map((row) => JSON.stringify(row));
}

interface BaseBefore {
  readonly id: string;
  readonly sourceId: string;
  readonly externalId: string;
  readonly itemId: string;
  readonly columns: string;
  readonly values: string;
}

function basesBefore(): BaseBefore[] {
  const db = connectForReading(copyOfFixture());
  const rows = db.prepare('SELECT * FROM "importBases" ORDER BY "id"').all() as BaseBefore[];
  db.close();
  return rows;
}

const again = (workspace: Workspace, text: string) =>
  must(
    previewImport(
      workspace.model,
      {
        source: readText(text),
        answers: noAnswers,
        bases: must(workspace.fileRows('importBases')),
        headers: must(workspace.fileRows('importHeaders')),
      },
      testContext({ now: '2026-11-23T10:00:00Z', today: '2026-11-23' }),
    ),
  );

describe('a workspace of format 1 with imported items', () => {
  it('is not opened before somebody agreed', () => {
    expect(openWorkspace(copyOfFixture(), testSurroundings())).toMatchObject({
      error: { code: 'needs-migration', facts: { version: 1 } },
    });
  });

  it('keeps every row but those of import bases as it is', async () => {
    const workspace = await broughtUp();
    const dump = workspace.dump().split('\n');
    // Later formats add columns behind those of before.
    const isKept = (row: string) => dump.some((now) => now.startsWith(row.slice(0, -1)));
    const tables = ['settings', 'people', 'products', 'releases', 'phases', 'checklistItems'];
    for (const table of [...tables, 'items', 'sprints', 'dependencies', 'importSources']) {
      const rows = rowsBefore(table);
      expect(rows.filter((row) => !isKept(row))).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('knows what its sources last said of each item, each set of columns once', async () => {
    const workspace = await broughtUp();
    const headers = must(workspace.fileRows('importHeaders'));
    const bases = underHeaders(must(workspace.fileRows('importBases')), headers);
    const said = bases
      .map(({ id, sourceId, externalId, itemId, columns, values }) => ({
        ...{ id, sourceId, externalId, itemId },
        columns: JSON.stringify(columns),
        values: JSON.stringify(values),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(said).toEqual(basesBefore());
    expect(said).toHaveLength(7);
    expect(headers).toHaveLength(2);
  });

  it('keeps its log whole, and undo stops at the migration', async () => {
    const workspace = await broughtUp();
    const labels = must(workspace.log({ before: null, most: 10 })).map(({ label }) => label);
    expect(labels).toEqual([
      `Bring the file to format ${CURRENT_VERSION}`,
      'Change title of PAY-3',
      expect.stringMatching(/PAY-5/),
      'Import WAL (2 new)',
      'Import PAY (5 new)',
      expect.any(String),
    ]);
    expect(must(workspace.history()).undo).toMatchObject({ final: true });
  });

  it('compares the next import with what it knew: the same file changes no item', async () => {
    const workspace = await broughtUp();
    expect(again(workspace, PAY)).toMatchObject({
      // Points that were counted without a day of their own are taken back from a sprint.
      hasNews: true,
      conflicts: [],
      counts: { added: 0, changed: 0, unchanged: 5, missing: 0 },
    });
  });

  it('keeps what was changed here, and takes what was changed there', async () => {
    const workspace = await broughtUp();
    const newer = PAY.replace('Bug,In Review', 'Bug,Done').replace('Old import', 'The old import');
    expect(again(workspace, newer)).toMatchObject({
      hasNews: true,
      conflicts: [{ key: 'PAY-5', field: 'Deleted here', take: 'ours' }],
      counts: { added: 0, changed: 1, unchanged: 4 },
    });
  });
});
