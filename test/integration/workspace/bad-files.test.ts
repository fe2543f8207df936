import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspace, readWorkspace } from '#main/workspace/index.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { anItem } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  must,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
} from '#test/support/workspaces.ts';

/** A good workspace with enough rows for several dozen pages. */
function goodFile(): string {
  const items = Array.from({ length: 300 }, (_, i) =>
    anItem({ id: `item-${i}`, key: `PAY-${i}`, description: 'x'.repeat(500) }),
  );
  const rows = { ...fullRows, items: [...(fullRows.items ?? []), ...items] };
  return workspaceFile(join(temporaryFolder(), 'Payments.preflight'), rows);
}

function spoiled(spoil: (file: string) => void): string {
  const file = goodFile();
  spoil(file);
  return file;
}

const withSql = (sql: string) =>
  spoiled((file) => {
    const db = new Database(file);
    db.unsafeMode(true);
    db.exec(sql);
    db.close();
  });

/** Everything in the file's folder, with a hash of each. */
const folderOf = (file: string) =>
  readdirSync(dirname(file)).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(dirname(file), name)))
      .digest('hex'),
  ]);

/** What opening and reading the file come to; neither may touch it. */
function attempt(file: string) {
  const before = folderOf(file);
  const read = readWorkspace(file);
  const open = openWorkspace(file, testSurroundings());
  expect(folderOf(file)).toEqual(before);
  expect(open).toEqual(read);
  if (open.ok) throw new Error('It opened');
  const { what, todo } = explain(open.error);
  expect(what).toContain(basename(file));
  expect(todo).not.toBe('');
  return open.error;
}

const pageOf = (file: string) => readFileSync(file).readUInt16BE(16);

describe('a file that is no workspace', () => {
  it.each([
    ['letter.preflight', 'Choose another file; this one was left untouched.'],
    ['letter.txt', 'Choose a file that ends in .preflight; this one was left untouched.'],
  ])('is %s, of which is said what to do', (name, todo) => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, 'Dear Mara, the release is on Friday.');
    expect(explain(attempt(file)).todo).toBe(todo);
  });

  it('is one that is not SQLite', () => {
    const file = join(temporaryFolder(), 'letter.preflight');
    writeFileSync(file, 'Dear Mara, the release is on Friday.\n'.repeat(100));
    expect(attempt(file).code).toBe('not-a-workspace');
  });

  it('is one that is shorter than a header', () => {
    const file = join(temporaryFolder(), 'short.preflight');
    writeFileSync(file, 'SQLite format 3\0');
    expect(attempt(file).code).toBe('not-a-workspace');
  });

  it('is another program’s SQLite file', () => {
    const file = join(temporaryFolder(), 'places.sqlite');
    const db = new Database(file);
    db.exec('CREATE TABLE bookmarks (url TEXT)');
    db.close();
    expect(attempt(file).code).toBe('not-a-workspace');
  });

  it('is an empty file of another name', () => {
    const file = join(temporaryFolder(), 'empty.txt');
    writeFileSync(file, '');
    expect(attempt(file).code).toBe('not-a-workspace');
  });

  it.skipIf(process.platform === 'win32').each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a socket', listenAt],
    ['a device', (path: string) => symlinkSync('/dev/null', path)],
  ])('is %s, which nobody waits for', async (kind, make) => {
    const path = join(temporaryFolder(), 'not.preflight');
    await make(path);
    for (const result of [readWorkspace(path), openWorkspace(path, testSurroundings())])
      expect(result).toMatchObject({
        error: { code: 'not-a-file', facts: { file: 'not.preflight', kind } },
      });
  });

  it('is one that is not there', () => {
    const open = openWorkspace(join(temporaryFolder(), 'gone.preflight'), testSurroundings());
    expect(open).toMatchObject({
      error: { code: 'file-missing', facts: { file: 'gone.preflight' } },
    });
  });
});

describe('a damaged workspace', () => {
  it.each([
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['cut off after its first page', (file: string) => truncateSync(file, pageOf(file))],
    [
      'cut off in the middle of a page',
      (file: string) => truncateSync(file, 10 * pageOf(file) + 99),
    ],
    [
      'cut off at its last page',
      (file: string) => truncateSync(file, readFileSync(file).length - pageOf(file)),
    ],
    ['cut off by one byte', (file: string) => truncateSync(file, readFileSync(file).length - 1)],
    ['zeroed from the start', (file: string) => overwrite(file, 0, 4 * pageOf(file))],
    ['zeroed within', (file: string) => overwrite(file, 5 * pageOf(file), 20 * pageOf(file))],
    ['scrambled within a page', (file: string) => overwrite(file, 6 * pageOf(file), 700, 0xa5)],
  ])('is named: %s', (_, spoil) => {
    expect(attempt(spoiled(spoil))).toMatchObject({
      code: 'damaged',
      facts: { detail: expect.not.stringContaining('***') },
    });
  });

  it('is one without its settings, or with rows that no record may have', () => {
    expect(attempt(withSql('DELETE FROM settings')).code).toBe('damaged');
    const lists = withSql(`UPDATE items SET labels = '[1, {"a": 2}]' WHERE id = 'item-7'`);
    expect(attempt(lists)).toMatchObject({
      code: 'damaged',
      facts: { detail: 'items.labels holds [1, {"a": 2}]' },
    });
  });

  it.each([
    ["releases SET targetDate = 'soon'", 'releases.targetDate holds soon'],
    ["releases SET targetDate = '2026-02-31'", 'releases.targetDate holds 2026-02-31'],
    ["items SET title = ''", 'items.title is empty'],
    ["items SET title = printf('%.*c', 3000000, 'x')", 'items.title holds 3000000 characters'],
    ["people SET name = ''", 'people.name is empty'],
  ])('is one whose rows break the rules of their table: %s', (change, detail) => {
    const file = withSql(`PRAGMA ignore_check_constraints = ON; UPDATE ${change}`);
    expect(attempt(file)).toMatchObject({ code: 'damaged', facts: { detail } });
  });

  it('is one whose rows name rows that are not there', () => {
    const file = withSql(`PRAGMA foreign_keys = OFF; DELETE FROM products`);
    expect(attempt(file)).toMatchObject({
      code: 'damaged',
      facts: { detail: expect.stringMatching(/ that is not in products$/) },
    });
  });

  it.each([0, -1, -2_000_000_000])('is one that says its format is %i', (format) => {
    const file = withSql(`PRAGMA user_version = ${format}`);
    expect(attempt(file)).toMatchObject({
      code: 'damaged',
      facts: { detail: `it says that its format is ${format}` },
    });
  });

  it('is one that lacks a table', () => {
    const file = withSql('DROP TABLE dependencies');
    expect(attempt(file)).toMatchObject({
      code: 'damaged',
      facts: { detail: expect.stringMatching(/dependencies.* is missing/) },
    });
  });
});

describe('a workspace that somebody else put something into', () => {
  it.each([
    ['CREATE TABLE notes (text TEXT)', 'table notes'],
    [`CREATE TRIGGER grab AFTER INSERT ON items BEGIN DELETE FROM people; END`, 'trigger grab'],
    ['CREATE VIEW everything AS SELECT * FROM items', 'view everything'],
    ['CREATE INDEX quick ON items (title)', 'index quick'],
    ['ALTER TABLE items ADD COLUMN colour TEXT', 'table items'],
    ['CREATE VIRTUAL TABLE words USING fts5 (text)', 'table words'],
  ])('is refused: %s', (sql, object) => {
    expect(attempt(withSql(sql))).toMatchObject({ code: 'foreign-schema', facts: { object } });
  });

  it('opens where all that was added is SQLite’s own statistics', () => {
    const file = withSql('ANALYZE');
    const workspace = must(openWorkspace(file, testSurroundings()));
    workspace.close();
  });
});

it('refuses a file from a newer version and leaves it as it is', () => {
  const file = withSql('PRAGMA user_version = 7');
  expect(attempt(file)).toMatchObject({
    code: 'from-newer-version',
    facts: { file: 'Payments.preflight', version: 7 },
  });
});

it('refuses a newer version also where only the write-ahead log says so', () => {
  const file = goodFile();
  const newer = new Database(file);
  newer.pragma('journal_mode = WAL');
  newer.pragma('user_version = 7');
  const copy = join(temporaryFolder(), 'crashed.preflight');
  for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`);
  newer.close();
  const before = readFileSync(copy);
  const open = openWorkspace(copy, testSurroundings());
  expect(open).toMatchObject({ error: { code: 'from-newer-version' } });
  expect(readFileSync(copy)).toEqual(before);
});

/** A socket that somebody listens at, for as long as the test runs. */
async function listenAt(path: string): Promise<void> {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
}

function overwrite(file: string, from: number, length: number, byte = 0): void {
  const bytes = readFileSync(file);
  bytes.fill(byte, from, from + length);
  writeFileSync(file, bytes);
}
