import { Readable } from 'node:stream';
import type { DirectoryDropItem, FileDropItem } from 'react-aria-components';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportAnswers, ImportPreview } from '#shared/domain/import/preview.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { fakeWindow } from '#test/support/fake-window.ts';
import { newWorld, preview, sourceFile } from '#test/support/import-world.ts';

// Each test has the session to itself.
let session: typeof import('#renderer/features/import/session.ts');
let dropped: typeof import('#renderer/features/import/dropped.ts');
let toasts: typeof import('#renderer/state/toasts.ts')['toasts'];
beforeEach(async () => {
  vi.resetModules();
  dropped = await import('#renderer/features/import/dropped.ts');
  toasts = (await import('#renderer/state/toasts.ts')).toasts;
  session = await import('#renderer/features/import/session.ts');
});
afterEach(() => vi.unstubAllGlobals());

const FILE = sourceFile([{ key: 'PAY-1', title: 'x', status: 'Parked' }]);
const previewOf = (token: string, answers: Partial<ImportAnswers> = {}): ImportPreview => ({
  token,
  ...preview(newWorld(), FILE, answers),
});
const stage = () => session.useImport.getState().stage;
const PARKED = { Parked: 'done' as const };

const aFile = (name: string): FileDropItem => ({
  kind: 'file',
  type: 'text/csv',
  name,
  getFile: async () => new File(['x'], name),
  getText: async () => 'x',
});

const aFolder = (name: string): DirectoryDropItem => ({
  kind: 'directory',
  name,
  getEntries: () => Readable.from([]),
});

/** A question whose answer comes when the test gives it. */
function later<T>() {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

describe('an import in the window', () => {
  it('goes from the chosen file to its preview', async () => {
    fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => ok(previewOf('a')),
    });
    await session.chooseFile();
    expect(stage()).toMatchObject({ kind: 'preview', preview: { token: 'a' } });
  });

  it('stays where it was when no file is chosen', async () => {
    fakeWindow({ 'import.choose': () => ok(null) });
    await session.chooseFile();
    expect(stage()).toEqual({ kind: 'start', error: null });
  });

  it('sends a dropped file in pieces, in order and whole', async () => {
    const pieces: Uint8Array[] = [];
    fakeWindow({
      'import.begin': () => ok({ token: 'a' }),
      'import.chunk': (input) => {
        pieces.push((input as { bytes: Uint8Array }).bytes);
        return ok(undefined);
      },
      'import.preview': () => ok(previewOf('a')),
    });
    const bytes = new Uint8Array(9_000_000).map((_, index) => index % 251);
    await session.takeFile(new File([bytes], 'jira.csv'));
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
    expect(stage().kind).toBe('preview');
  });

  it('takes one of several dropped files, and says which are left out', async () => {
    const { calls } = fakeWindow({
      'import.begin': () => ok({ token: 'a' }),
      'import.chunk': () => ok(undefined),
      'import.preview': () => ok(previewOf('a')),
    });
    await dropped.takeDropped([aFolder('old'), aFile('one.csv'), aFile('two.csv')]);
    expect(calls[0]?.input).toMatchObject({ name: 'one.csv' });
    expect(stage().kind).toBe('preview');
    expect(toasts.visibleToasts.map(({ content }) => content.what)).toEqual([
      'One file comes in at a time: old and two.csv were left out.',
    ]);
  });

  it('says that a dropped folder is none', async () => {
    fakeWindow({});
    await dropped.takeDropped([aFolder('exports')]);
    const error = appError('import-not-a-file', { file: 'exports', is: 'a folder' });
    expect(stage()).toEqual({ kind: 'start', error });
  });

  it('shows why a file cannot be read', async () => {
    const error = appError('import-empty', { file: 'jira.csv' });
    fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => fail(error),
    });
    await session.chooseFile();
    expect(stage()).toEqual({ kind: 'start', error });
  });

  it('asks for the preview again until it is what the newest answers make of it', async () => {
    const waiting: { give: (value: Result<ImportPreview>) => void }[] = [];
    const asked: ImportAnswers[] = [];
    fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': (input) => {
        const { answers } = input as { answers: ImportAnswers };
        asked.push(answers);
        if (asked.length === 1) return ok(previewOf('a'));
        const answer = later<Result<ImportPreview>>();
        waiting.push(answer);
        return answer.promise;
      },
    });
    await session.chooseFile();
    session.answer({ statusCategories: PARKED });
    session.answer({ releaseDates: { 'PAY 4.2.0': '2026-12-11' } });
    session.answer({ products: { PAY: 'shop' } });
    expect(asked).toHaveLength(2);
    waiting[0]?.give(ok(previewOf('a', { statusCategories: PARKED })));
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]).toMatchObject({ statusCategories: PARKED, products: { PAY: 'shop' } });
    waiting[1]?.give(ok(previewOf('a', { statusCategories: PARKED })));
    await vi.waitFor(() => expect(session.useImport.getState().isBehind).toBe(false));
    expect(asked).toHaveLength(3);
  });

  it('lets a cancelled file go, and takes no late answer for it', async () => {
    const late = later<Result<ImportPreview>>();
    const { calls } = fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => late.promise,
      'import.cancel': () => undefined,
    });
    const reading = session.chooseFile();
    await vi.waitFor(() => expect(stage()).toMatchObject({ kind: 'reading', token: 'a' }));
    session.cancel();
    late.give(ok(previewOf('a')));
    await reading;
    expect(stage()).toEqual({ kind: 'start', error: null });
    expect(calls.at(-1)).toEqual({ channel: 'import.cancel', input: { token: 'a' } });
  });
});
