import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWholeFile } from '#main/exchange/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-write-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const bytes = new TextEncoder().encode('# 4.2.0\n');

describe('writing a file that goes out', () => {
  it('writes it whole and leaves nothing else behind', async () => {
    const path = join(folder, 'notes.md');
    expect(await writeWholeFile(path, bytes)).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('# 4.2.0\n');
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  it('takes the place of what was there', async () => {
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'much longer than what comes now, and old');
    await writeWholeFile(path, bytes);
    expect(readFileSync(path, 'utf8')).toBe('# 4.2.0\n');
  });

  it('names the file and the reason where the folder is not there', async () => {
    const result = await writeWholeFile(join(folder, 'gone', 'notes.md'), bytes);
    const facts = { file: 'notes.md', reason: 'the folder is not there' };
    expect(result).toEqual({ ok: false, error: { code: 'export-not-written', facts } });
  });

  it('leaves a folder of that name alone, and no temporary file', async () => {
    const path = join(folder, 'notes.md');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'x');
    const result = await writeWholeFile(path, bytes);
    expect(result).toMatchObject({ ok: false, error: { code: 'export-not-written' } });
    expect(readdirSync(folder)).toEqual(['notes.md']);
    expect(readdirSync(path)).toEqual(['inside']);
  });

  it.each(['wal', 'shm', 'journal'])('keeps out of what SQLite calls -%s', async (side) => {
    writeFileSync(join(folder, 'Payments.preflight'), 'a workspace');
    const path = join(folder, `Payments.preflight-${side}`);
    expect(await writeWholeFile(path, bytes)).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['Payments.preflight']);
    expect(await writeWholeFile(join(folder, `notes-${side}`), bytes)).toMatchObject({ ok: true });
  });

  it('leaves a file alone that may only be read', async () => {
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'Mine', { mode: 0o444 });
    expect(await writeWholeFile(path, bytes)).toMatchObject({
      error: { facts: { reason: 'the file that has that name may only be read' } },
    });
    expect(readFileSync(path, 'utf8')).toBe('Mine');
  });

  it('says that a name is too long', async () => {
    const result = await writeWholeFile(join(folder, 'x'.repeat(300)), bytes);
    expect(result).toMatchObject({ error: { facts: { reason: 'the name is too long' } } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'leaves a folder that may not be written to alone',
    async () => {
      chmodSync(folder, 0o555);
      const result = await writeWholeFile(join(folder, 'notes.md'), bytes);
      expect(result).toMatchObject({
        error: { facts: { reason: 'this folder may not be written to' } },
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
