import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerPool, type WorkerPool } from '#main/worker/pool.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';

const ENTRY = new URL('../../../src/main/worker/index.ts', import.meta.url);
let home = '';
let small = { path: '', name: 'small.csv' };
let long = { path: '', name: 'long.csv' };
let pool: WorkerPool;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-worker-'));
  small = { ...small, path: join(home, 'small.csv') };
  long = { ...long, path: join(home, 'long.csv') };
  writeFileSync(small.path, jiraCsv({ issues: 10 }));
  writeFileSync(long.path, jiraCsv({ issues: 8000 }));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
afterEach(() => pool.close());

describe('the worker', () => {
  it('reads a file beside the main thread and reports how far it is', async () => {
    pool = createWorkerPool(ENTRY);
    const reports: number[] = [];
    const result = await pool.runTask('import.read', long, {
      onProgress: (done) => reports.push(done),
    });
    expect(result.ok && result.value.rows.length).toBe(8000);
    expect(reports.length).toBeGreaterThan(1);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
  });

  it('gives what a file causes back as an error', async () => {
    pool = createWorkerPool(ENTRY);
    const result = await pool.runTask('import.read', {
      path: join(home, 'no.csv'),
      name: 'no.csv',
    });
    expect(result).toEqual({
      ok: false,
      error: { code: 'import-missing', facts: { file: 'no.csv' } },
    });
  });

  it('does one task after the other', async () => {
    pool = createWorkerPool(ENTRY);
    const done: string[] = [];
    const run = (file: typeof small) =>
      pool.runTask('import.read', file).then((result) => done.push(`${file.name} ${result.ok}`));
    await Promise.all([run(long), run(small)]);
    expect(done).toEqual(['long.csv true', 'small.csv true']);
  });

  it('is ended by a cancelled task, and starts anew for the next', async () => {
    pool = createWorkerPool(ENTRY);
    const stop = new AbortController();
    const cancelled = pool.runTask('import.read', long, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    const next = pool.runTask('import.read', small);
    expect(await cancelled).toEqual({ ok: false, error: { code: 'cancelled', facts: {} } });
    expect((await next).ok).toBe(true);
  });

  it('never begins a task that is cancelled before', async () => {
    pool = createWorkerPool(ENTRY);
    const stop = new AbortController();
    const first = pool.runTask('import.read', small);
    const waiting = pool.runTask('import.read', long, { signal: stop.signal });
    stop.abort();
    const late = pool.runTask('import.read', long, { signal: stop.signal });
    const outcomes = await Promise.all([first, waiting, late]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false]);
  });

  it('gives everything back as cancelled when it is closed', async () => {
    pool = createWorkerPool(ENTRY);
    const tasks = [long, small].map((file) => pool.runTask('import.read', file));
    pool.close();
    const outcomes = await Promise.all(tasks);
    expect(outcomes.map((outcome) => !outcome.ok && outcome.error.code)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it('rejects a task whose worker breaks down', async () => {
    const broken = join(home, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("broken on purpose");');
    pool = createWorkerPool(pathToFileURL(broken));
    await expect(pool.runTask('import.read', small)).rejects.toThrow('broken on purpose');
    writeFileSync(broken, 'process.exit(3);');
    pool = createWorkerPool(pathToFileURL(broken));
    await expect(pool.runTask('import.read', small)).rejects.toThrow('ended with code 3');
  });
});
