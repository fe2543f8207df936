import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IncomingFiles, keepIncomingFiles } from '#main/app/incoming-files.ts';
import type { Result } from '#shared/lib/result.ts';

const MOST = 2_000_000;
let home = '';
let incoming: IncomingFiles;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-incoming-'));
  incoming = keepIncomingFiles(join(home, 'Incoming'), MOST);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
const text = (token: string) => readFileSync(value(incoming.find(token)).path, 'utf8');

describe('a file that comes in pieces', () => {
  it('lies under its token, whole, with the name it had', async () => {
    const { token } = value(await incoming.begin('../../Jira export.csv', 6));
    await incoming.add(token, Buffer.from('Key'));
    await incoming.add(token, Buffer.from(',ID'));
    expect(text(token)).toBe('Key,ID');
    expect(value(incoming.find(token)).name).toBe('Jira export.csv');
  });

  it('is refused where it would be too large', async () => {
    expect(code(await incoming.begin('export.csv', MOST + 1))).toBe('import-too-large');
  });

  it('may not become longer than was said', async () => {
    const { token } = value(await incoming.begin('export.csv', 3));
    expect(code(await incoming.add(token, Buffer.from('four')))).toBe('import-too-large');
    expect(text(token)).toBe('');
  });

  it('is refused in words, and let go, where the disk does not take it', async () => {
    const { token } = value(await incoming.begin('export.csv', 6));
    rmSync(join(home, 'Incoming'), { recursive: true });
    expect(code(await incoming.add(token, Buffer.from('Key')))).toBe('import-not-kept');
    expect(code(incoming.find(token))).toBe('import-expired');
    writeFileSync(join(home, 'Incoming'), 'in the way');
    expect(code(await incoming.begin('export.csv', 6))).toBe('import-not-kept');
  });

  it('stays in its folder, whatever it is called', async () => {
    const { token } = value(await incoming.begin('/etc/../../passwd', 0));
    expect(value(incoming.find(token)).path.startsWith(join(home, 'Incoming'))).toBe(true);
  });
});

describe('a file that was picked', () => {
  it('is a copy: what changes afterwards does not matter', async () => {
    const source = join(home, 'export.csv');
    writeFileSync(source, 'before');
    const { token } = value(await incoming.copy(source));
    writeFileSync(source, 'after');
    expect(text(token)).toBe('before');
    expect(value(incoming.find(token)).name).toBe('export.csv');
  });

  it('is refused by its size alone where it is too large', async () => {
    const source = join(home, 'export.csv');
    writeFileSync(source, Buffer.alloc(MOST + 1));
    expect(await incoming.copy(source)).toEqual({
      ok: false,
      error: {
        code: 'import-too-large',
        facts: { file: 'export.csv', megabytes: 3, most: 2 },
      },
    });
  });

  it('is refused where it cannot be read', async () => {
    expect(code(await incoming.copy(join(home, 'gone.csv')))).toBe('import-missing');
    expect(code(await incoming.copy(home))).toBe('import-not-a-file');
  });
});

describe('a file that is let go', () => {
  it('leaves nothing behind', async () => {
    const { token } = value(await incoming.begin('export.csv', 3));
    const { path } = value(incoming.find(token));
    await incoming.release(token);
    expect(existsSync(path)).toBe(false);
    expect(code(incoming.find(token))).toBe('import-expired');
    expect(code(await incoming.add(token, Buffer.from('Key')))).toBe('import-expired');
  });

  it('goes with all others at the end', async () => {
    await incoming.begin('a.csv', 3);
    await incoming.begin('b.csv', 3);
    incoming.clear();
    expect(existsSync(join(home, 'Incoming'))).toBe(false);
  });
});
