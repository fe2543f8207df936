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
let workspace: typeof import('#renderer/state/workspace.ts')['useWorkspace'];
let toasts: typeof import('#renderer/state/toasts.ts')['toasts'];
beforeEach(async () => {
  vi.resetModules();
  dropped = await import('#renderer/features/import/dropped.ts');
  toasts = (await import('#renderer/state/toasts.ts')).toasts;
  workspace = (await import('#renderer/state/workspace.ts')).useWorkspace;
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

  it('asks for the preview again where the workspace changed, one at a time', async () => {
    const waiting: { give: (value: Result<ImportPreview>) => void }[] = [];
    const { calls } = fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => {
        const answer = later<Result<ImportPreview>>();
        waiting.push(answer);
        return answer.promise;
      },
    });
    const choosing = session.chooseFile();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting[0]?.give(ok(previewOf('a')));
    await choosing;
    const stop = session.followWorkspace();
    expect(waiting).toHaveLength(1);

    for (const seq of [4, 5, 6]) workspace.setState({ seq });
    expect(waiting).toHaveLength(2);
    const settled = { ...previewOf('a'), hasNews: false };
    waiting[1]?.give(ok(previewOf('a')));
    await vi.waitFor(() => expect(waiting).toHaveLength(3));
    waiting[2]?.give(ok(settled));
    await vi.waitFor(() => expect(session.useImport.getState().isBehind).toBe(false));
    expect(stage()).toEqual({ kind: 'preview', preview: settled });

    stop();
    workspace.setState({ seq: 7 });
    expect(calls.filter(({ channel }) => channel === 'import.preview')).toHaveLength(3);
  });

  it('catches up with what was changed while one looked at another place', async () => {
    const { calls } = fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => ok(previewOf('a')),
    });
    await session.chooseFile();
    workspace.setState({ seq: 4 });
    expect(calls).toHaveLength(2);
    session.followWorkspace();
    expect(calls).toHaveLength(3);
  });

  it('keeps the preview where the next one cannot be had now, and says why', async () => {
    let isBusy = false;
    fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () =>
        isBusy ? fail(appError('busy', { file: 'a.preflight' })) : ok(previewOf('a')),
    });
    await session.chooseFile();
    isBusy = true;
    session.answer({ statusCategories: PARKED });
    await vi.waitFor(() => expect(toasts.visibleToasts).toHaveLength(1));
    expect(session.useImport.getState()).toMatchObject({
      ...{ stage: { kind: 'preview' }, answers: { statusCategories: PARKED }, isBehind: false },
    });
  });

  it('goes back to the start where the file that was looked at is gone', async () => {
    const error = appError('import-expired', {});
    let isGone = false;
    const { calls } = fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => (isGone ? fail(error) : ok(previewOf('a'))),
    });
    await session.chooseFile();
    isGone = true;
    session.answer({ statusCategories: PARKED });
    await vi.waitFor(() => expect(stage()).toEqual({ kind: 'start', error }));
    expect(session.useImport.getState().isBehind).toBe(false);
    expect(calls).toHaveLength(3);
  });

  it('asks for no preview of what it writes itself', async () => {
    vi.stubGlobal('history', { pushState: () => undefined });
    const { calls } = fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => ok(previewOf('a')),
      'import.apply': () => {
        workspace.setState({ seq: 4 });
        return ok({ seq: 4, label: 'Import jira.csv' });
      },
    });
    await session.chooseFile();
    session.followWorkspace();
    await session.apply();
    expect(stage()).toEqual({ kind: 'start', error: null });
    expect(calls.map(({ channel }) => channel)).toEqual([
      ...['import.choose', 'import.preview', 'import.apply'],
    ]);
  });

  it('catches up after an import that could not be written', async () => {
    const { calls } = fakeWindow({
      'import.choose': () => ok({ token: 'a' }),
      'import.preview': () => ok(previewOf('a')),
      'import.apply': () => {
        workspace.setState({ seq: 4 });
        return fail(appError('busy', { file: 'a.preflight' }));
      },
    });
    await session.chooseFile();
    session.followWorkspace();
    await session.apply();
    expect(calls.map(({ channel }) => channel)).toEqual([
      ...['import.choose', 'import.preview', 'import.apply', 'import.preview'],
    ]);
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
