import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPreferences } from '#main/app/preference-file.ts';
import {
  defaultPreferences,
  parsePreferences,
  withActor,
  withoutRecent,
  withRecent,
} from '#main/app/preferences.ts';

const opened = (id: string, path: string) => ({ id, path, openedAt: '2026-12-07T08:00:00.000Z' });

describe('preferences out of text', () => {
  it('have their defaults where nothing is said', () => {
    expect(parsePreferences('{}')).toEqual(defaultPreferences);
  });

  it('keep what makes sense beside what does not', () => {
    const text = JSON.stringify({ theme: 'dark', recent: 'none', actors: { w: 7 }, window: [] });
    expect(parsePreferences(text)).toEqual({ ...defaultPreferences, theme: 'dark' });
  });

  it.each(['', '{"theme":', 'null', '[]', '42'])('are not there in %j', (text) => {
    expect(parsePreferences(text)).toBeNull();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => parsePreferences(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('recent workspaces', () => {
  it('list the one opened last first, each once, with the id it had', () => {
    const first = withRecent(defaultPreferences, opened('1', '/a'));
    const second = withRecent(first, opened('2', '/b'));
    const third = withRecent(second, opened('3', '/a'));
    expect(third.recent.map(({ id, path }) => [id, path])).toEqual([
      ['1', '/a'],
      ['2', '/b'],
    ]);
  });

  it('keep the newest twelve', () => {
    const paths = Array.from({ length: 15 }, (_, i) => `/w${i}`);
    const all = paths.reduce(
      (now, path) => withRecent(now, opened(path, path)),
      defaultPreferences,
    );
    expect(all.recent.map((entry) => entry.path)).toEqual(paths.slice(3).reverse());
  });

  it('forget one', () => {
    const two = withRecent(withRecent(defaultPreferences, opened('1', '/a')), opened('2', '/b'));
    expect(withoutRecent(two, '2').recent).toEqual([opened('1', '/a')]);
  });
});

describe('the preference file', () => {
  let folder = '';
  const reports: unknown[] = [];
  const open = () => openPreferences(join(folder, 'preferences.json'), (e) => reports.push(e));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-preferences-'));
    reports.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('remembers who acts from one start to the next', () => {
    open().change((now) => withActor(now, 'workspace', 'mara'));
    expect(open().read().actors).toEqual({ workspace: 'mara' });
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  it('sets a broken file aside and starts from the defaults', () => {
    writeFileSync(join(folder, 'preferences.json'), '{"theme": "da');
    expect(open().read()).toEqual(defaultPreferences);
    expect(readFileSync(join(folder, 'preferences.json.broken'), 'utf8')).toBe('{"theme": "da');
    expect(reports).toHaveLength(1);
  });

  it('keeps what another process changed in the meantime', () => {
    const window = open();
    open().change((now) => withActor(now, 'workspace', 'mara'));
    window.change((now) => ({ ...now, theme: 'dark' }));
    expect(open().read()).toMatchObject({ theme: 'dark', actors: { workspace: 'mara' } });
  });

  it('goes on in memory where the disk refuses, and says so', () => {
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, 'file', 'preferences.json');
    const file = openPreferences(path, (error) => reports.push(error));
    file.change((now) => ({ ...now, theme: 'dark' }));
    file.change((now) => withActor(now, 'workspace', 'mara'));
    expect(file.read()).toMatchObject({ theme: 'dark', actors: { workspace: 'mara' } });
    expect(reports).not.toHaveLength(0);
  });
});
