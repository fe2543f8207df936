import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '#main/exchange/read-source.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';

const CSV = jiraCsv({ issues: 20 });
let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-read-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function written(bytes: string | Uint8Array): string {
  const path = join(home, 'jira.csv');
  writeFileSync(path, bytes);
  return path;
}
const read = (path: string) => readSource({ path, name: 'jira.csv' }, () => undefined);
function errorOf(path: string): AppError {
  const result = read(path);
  if (result.ok) throw new Error('It was read.');
  return result.error;
}
const MARKS: Readonly<Record<string, readonly number[]>> = {
  'UTF-8 with BOM': [0xef, 0xbb, 0xbf],
  'UTF-16 LE': [0xff, 0xfe],
  'UTF-16 BE': [0xfe, 0xff],
};
const inUtf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a file on the disk', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with BOM', Buffer.from(CSV)],
    ['UTF-16 LE', inUtf16(CSV)],
    ['UTF-16 BE', inUtf16(CSV).swap16()],
  ])('in %s reads as it was written', (encoding, bytes) => {
    const result = read(written(Buffer.concat([Buffer.from(MARKS[encoding] ?? []), bytes])));
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.encoding).toBe(encoding);
    expect(result.value.rows).toHaveLength(20);
    expect(result.value.refused).toEqual([]);
  });

  it('in Latin-1 reads with its accents, and says so', () => {
    const result = read(written(Buffer.from('Summary,Issue key\nGrößer,PAY-1\n', 'latin1')));
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.encoding).toBe('Windows-1252');
    expect(result.value.rows[0]?.values).toContain('Größer');
  });

  it('reports how far it is while it is long', () => {
    const reports: [number, number][] = [];
    const path = written(jiraCsv({ issues: 5000 }));
    readSource({ path, name: 'jira.csv' }, (done, total) => reports.push([done, total]));
    expect(reports.length).toBeGreaterThan(0);
    for (const [done, total] of reports) expect(done).toBeLessThanOrEqual(total);
  });
});

describe('a file that cannot be read', () => {
  it('names what is wrong and where', () => {
    const inDescription = CSV.indexOf('Finance teams');
    expect(errorOf(written(''))).toMatchObject({ code: 'import-empty' });
    expect(errorOf(written('\ufeff \n\n'))).toMatchObject({ code: 'import-empty' });
    expect(errorOf(written(CSV.slice(0, inDescription)))).toMatchObject({
      code: 'import-unterminated-quote',
      facts: { row: 2, column: expect.any(Number) },
    });
    expect(errorOf(written('Summary,Issue key\na,PAY-1\n"b\nb",PAY\0-2\n'))).toEqual({
      code: 'import-nul-bytes',
      facts: { file: 'jira.csv', row: 3, column: 2 },
    });
    expect(errorOf(written(inUtf16(CSV)))).toMatchObject({ code: 'import-nul-bytes' });
    expect(errorOf(join(home, 'gone.csv'))).toMatchObject({ code: 'import-missing' });
  });

  it('is no folder and no device', () => {
    mkdirSync(join(home, 'folder.csv'));
    expect(errorOf(join(home, 'folder.csv')).facts).toMatchObject({ is: 'a folder' });
    if (process.platform === 'win32') return;
    expect(errorOf('/dev/zero').facts).toMatchObject({ is: 'a device' });
    const pipe = join(home, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    expect(errorOf(pipe)).toMatchObject({ code: 'import-not-a-file', facts: { is: 'a pipe' } });
  });

  it('of 300 MB is refused by its size alone', () => {
    const path = written('');
    truncateSync(path, 300_000_000);
    const start = performance.now();
    expect(errorOf(path)).toEqual({
      code: 'import-too-large',
      facts: { file: 'jira.csv', megabytes: 300, most: 200 },
    });
    expect(performance.now() - start).toBeLessThan(500);
  });
});
