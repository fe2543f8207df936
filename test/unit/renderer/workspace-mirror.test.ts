import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WireChange } from '#shared/domain/model/model.ts';
import { ok } from '#shared/lib/result.ts';
import { aRelease } from '#test/support/builders.ts';
import { fakeWindow, loaded, started } from '#test/support/fake-window.ts';

// Each test has the store to itself.
let mirror: typeof import('#renderer/state/workspace.ts');
beforeEach(async () => {
  vi.resetModules();
  mirror = await import('#renderer/state/workspace.ts');
});
afterEach(() => vi.unstubAllGlobals());

const named = (name: string): WireChange[] => [
  { table: 'releases', id: 'a-release', set: { name } },
];
const batch = (seq: number, name: string) => ({
  seq,
  changes: named(name),
  label: name,
  foreign: false,
});
const nameNow = () => mirror.getModel().releases.get('a-release')?.name;
const state = () => mirror.useWorkspace.getState();
const rows = { releases: [aRelease({ name: 'at 5' })] };

it('shows the welcome place where no workspace is open', async () => {
  fakeWindow({ 'app.start': () => ({ ...started, open: false }) });
  await mirror.startWorkspace();
  expect(state().phase).toBe('welcome');
});

it('loads the workspace and applies what is committed, in turn', async () => {
  const { say } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(loaded(5, rows)),
  });
  await mirror.startWorkspace();
  expect(state()).toMatchObject({ phase: 'open', seq: 5, actorId: 'a-person' });
  say('changes', batch(6, 'at 6'));
  expect([state().seq, nameNow()]).toEqual([6, 'at 6']);
});

it('passes over a transaction it has already', async () => {
  const { say } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(loaded(5, rows)),
  });
  await mirror.startWorkspace();
  say('changes', batch(5, 'late'));
  expect([state().seq, nameNow()]).toEqual([5, 'at 5']);
});

it('keeps what is committed while it loads, and applies what is newer afterwards', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const { say } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => new Promise((resolve) => (answer = resolve)),
  });
  const loading = mirror.startWorkspace();
  await vi.waitFor(() => expect(state().phase).toBe('loading'));
  say('changes', batch(5, 'too old'));
  say('changes', batch(6, 'at 6'));
  answer(ok(loaded(5, rows)));
  await loading;
  expect([state().seq, nameNow()]).toEqual([6, 'at 6']);
});

it('loads everything again where a transaction was missed', async () => {
  const answers = [loaded(5, rows), loaded(8, { releases: [aRelease({ name: 'at 8' })] })];
  const { say, calls } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(answers.shift() ?? loaded(0)),
  });
  await mirror.startWorkspace();
  say('changes', batch(8, 'from nowhere'));
  await vi.waitFor(() => expect(state().seq).toBe(8));
  expect(nameNow()).toBe('at 8');
  expect(calls.filter(({ channel }) => channel === 'workspace.load')).toHaveLength(2);
});

it('lets a write wait until the model has it', async () => {
  const { say } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(loaded(5, rows)),
  });
  await mirror.startWorkspace();
  let there = false;
  const waiting = mirror.caughtUp(6).then(() => {
    there = true;
  });
  await Promise.resolve();
  expect(there).toBe(false);
  say('changes', batch(6, 'at 6'));
  await waiting;
  expect(nameNow()).toBe('at 6');
});

it('follows what undo and redo would do', async () => {
  const { say } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(loaded(5, rows)),
  });
  await mirror.startWorkspace();
  const undo = { seq: 1, label: 'Move 4.2.0', by: 'Mara', foreign: false, final: false };
  say('history', { undo, redo: null });
  expect(state().history.undo?.label).toBe('Move 4.2.0');
});
