import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLogFile } from '#main/app/log-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-log-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const world = { now: () => '2026-12-07T08:00:00.000Z', newId: () => '0198-aaaa-12345678' };

it('writes a bug down under the id it hands out', () => {
  const path = join(folder, 'logs', 'preflight.log');
  const entry = openLogFile(path, world).bug('command.run', new Error('no such column'));
  const line = JSON.parse(readFileSync(path, 'utf8'));
  expect(line).toMatchObject({ entry, where: 'command.run', message: 'no such column' });
  expect(line.at).toBe('2026-12-07T08:00:00.000Z');
  expect(entry).toBe('12345678');
});

it('starts anew when it has grown large, and keeps the one before', () => {
  const path = join(folder, 'preflight.log');
  writeFileSync(path, 'x'.repeat(2_000_001));
  openLogFile(path, world).bug('main', 'just words');
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(2);
  expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(2_000_001);
});

it('goes to standard error where it cannot be written', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  writeFileSync(join(folder, 'file'), '');
  const entry = openLogFile(join(folder, 'file', 'preflight.log'), world).bug('main', 'lost');
  expect(said.mock.calls.flat().join('')).toContain(entry);
});
