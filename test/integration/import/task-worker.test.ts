import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startWorker, type TaskWorker } from '#main/worker/task-worker.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';

const ENTRY = new URL('../../../src/main/worker/index.ts', import.meta.url);
let home = '';
let small = { path: '', name: 'small.csv' };
let long = { path: '', name: 'long.csv' };

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-worker-'));
  small = { ...small, path: join(home, 'small.csv') };
  long = { ...long, path: join(home, 'long.csv') };
  writeFileSync(small.path, jiraCsv({ issues: 10 }));
  writeFileSync(long.path, jiraCsv({ issues: 8000 }));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function started(entry = ENTRY): TaskWorker {
  const worker = startWorker(entry);
  onTestFinished(() => worker.end());
  return worker;
}

/** An entry that does something other than tasks. */
function entryOf(name: string, script: string): URL {
  const file = join(home, `${name}.mjs`);
  writeFileSync(file, script);
  return pathToFileURL(file);
}

const CANCELLED = { ok: false, error: { code: 'cancelled', facts: {} } };

describe('a worker', () => {
  it('reads a file beside the main thread and reports how far it is', async () => {
    const reports: number[] = [];
    const result = await started().run('import.read', long, (done) => reports.push(done));
    expect(result).toEqual({ ok: true, value: undefined });
    expect(reports.length).toBeGreaterThan(1);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
  });

  it('gives what a file causes back as an error', async () => {
    const missing = { path: join(home, 'no.csv'), name: 'no.csv' };
    expect(await started().run('import.read', missing)).toEqual({
      ok: false,
      error: { code: 'import-missing', facts: { file: 'no.csv' } },
    });
  });

  it('does one task after the other', async () => {
    const worker = started();
    const done: string[] = [];
    const run = (file: typeof small) =>
      worker.run('import.read', file).then((result) => done.push(`${file.name} ${result.ok}`));
    await Promise.all([run(long), run(small)]);
    expect(done).toEqual(['long.csv true', 'small.csv true']);
  });

  it('gives everything back as cancelled when it is ended, and what comes later', async () => {
    const worker = started();
    const tasks = [long, small].map((file) => worker.run('import.read', file));
    await worker.end();
    expect(await Promise.all(tasks)).toEqual([CANCELLED, CANCELLED]);
    expect(await worker.run('import.read', small)).toEqual(CANCELLED);
  });

  it('that ends by itself interrupts its tasks', async () => {
    const worker = started(entryOf('leaving', 'process.exit(3);'));
    const outcomes = await Promise.all([1, 2].map(() => worker.run('import.read', small)));
    expect(outcomes).toMatchObject([
      { error: { code: 'import-interrupted' } },
      { error: { code: 'import-interrupted' } },
    ]);
    expect(await worker.run('import.read', small)).toMatchObject({
      error: { code: 'import-interrupted' },
    });
  });

  it('that throws is a bug, and rejects its task', async () => {
    const worker = started(entryOf('broken', 'throw new Error("broken on purpose");'));
    await expect(worker.run('import.read', small)).rejects.toThrow('broken on purpose');
  });
});
