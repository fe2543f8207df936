import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { fakeWindow, loaded, started } from '#test/support/fake-window.ts';

const askWho = vi.fn<() => Promise<boolean>>();
const askForeignUndo = vi.fn<() => Promise<boolean>>();
vi.mock('#renderer/questions/ask.tsx', () => ({ askWho, askForeignUndo }));

let running: typeof import('#renderer/state/run.ts');
let toasts: typeof import('#renderer/state/toasts.ts');
beforeEach(async () => {
  vi.resetModules();
  askWho.mockReset();
  askForeignUndo.mockReset();
  running = await import('#renderer/state/run.ts');
  toasts = await import('#renderer/state/toasts.ts');
});
afterEach(() => vi.unstubAllGlobals());

const change = { seq: 5, label: 'Change the workspace’s settings' };
const done = ok(change);
/** The step of another process that an undo is to take back. */
const stepIn = (input: unknown) =>
  (input as { readonly foreignStep: number | null } | undefined)?.foreignStep;
const messages = () => toasts.toasts.visibleToasts.map(({ content }) => content.what);

/** A window with a workspace at sequence 5, so that whatever is done is there already. */
async function openWindow(answers: Parameters<typeof fakeWindow>[0]) {
  const fake = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(loaded(5)),
    ...answers,
  });
  const { startWorkspace } = await import('#renderer/state/workspace.ts');
  await startWorkspace();
  return fake;
}

it('runs a command and answers with what was done', async () => {
  const { calls } = await openWindow({ 'command.run': () => done });
  await expect(running.run('settings.update', { weekStart: 7 })).resolves.toEqual(change);
  expect(calls.at(-1)?.input).toEqual({ name: 'settings.update', input: { weekStart: 7 } });
  expect(messages()).toEqual([]);
});

it('tells main which visit to a field a change belongs to', async () => {
  const { calls } = await openWindow({ 'command.run': () => done });
  await running.run('settings.update', { weekStart: 7 }, 'a-visit');
  expect(calls.at(-1)?.input).toMatchObject({ visit: 'a-visit' });
});

it('says what went wrong and answers with nothing', async () => {
  await openWindow({ 'command.run': () => fail(appError('disk-full', { file: 'a.preflight' })) });
  await expect(running.run('settings.update', {})).resolves.toBeNull();
  expect(messages()).toEqual(['a.preflight could not be written: the disk is full.']);
});

it('takes back that the disk is full as soon as something is written', async () => {
  const full = fail(appError('disk-full', { file: 'a.preflight' }));
  const answers = [fail(appError('write-conflict', { record: 'PAY-1' })), full, done];
  await openWindow({ 'command.run': () => answers.shift() });
  await running.run('settings.update', {});
  await running.run('settings.update', {});
  expect(messages()).toHaveLength(2);
  await running.run('settings.update', { weekStart: 7 });
  expect(messages()).toEqual([expect.stringContaining('PAY-1 was changed by somebody else')]);
});

it('asks who acts where main does not know, and then runs the command again', async () => {
  const answers = [fail(appError('actor-unknown', {})), done];
  await openWindow({ 'command.run': () => answers.shift() });
  askWho.mockResolvedValue(true);
  await expect(running.run('settings.update', {})).resolves.toEqual(change);
  expect(askWho).toHaveBeenCalledOnce();
});

it('does nothing and says nothing where somebody would not say who they are', async () => {
  const { calls } = await openWindow({ 'command.run': () => fail(appError('actor-unknown', {})) });
  askWho.mockResolvedValue(false);
  await expect(running.run('settings.update', {})).resolves.toBeNull();
  expect(calls.filter(({ channel }) => channel === 'command.run')).toHaveLength(1);
  expect(messages()).toEqual([]);
});

it.each([
  [true, [null, 7]],
  [false, [null]],
])('undoes what another process made only if told so (%s)', async (yes, steps) => {
  const foreign = fail(appError('undo-foreign', { label: 'Move 4.2.0', by: 'Bo', step: 7 }));
  const { calls } = await openWindow({
    'history.undo': (input) => (stepIn(input) === 7 ? done : foreign),
  });
  askForeignUndo.mockResolvedValue(yes);
  await expect(running.undo()).resolves.toEqual(yes ? change : null);
  const undone = calls.filter(({ channel }) => channel === 'history.undo');
  expect(undone.map(({ input }) => input)).toEqual(steps.map((foreignStep) => ({ foreignStep })));
});

it('asks one question about what another process made, however often undo is pressed', async () => {
  const foreign = (step: number) =>
    fail(appError('undo-foreign', { label: 'Move 4.2.0', by: 'Bo', step }));
  const { calls } = await openWindow({
    'history.undo': (input) => (stepIn(input) === null ? foreign(7) : done),
  });
  const answer = Promise.withResolvers<boolean>();
  askForeignUndo.mockReturnValue(answer.promise);
  const presses = [running.undo(), running.undo(), running.undo()];
  await expect(Promise.all(presses.slice(1))).resolves.toEqual([null, null]);
  answer.resolve(true);
  await expect(presses[0]).resolves.toEqual(change);
  expect(askForeignUndo).toHaveBeenCalledTimes(1);
  expect(calls.filter(({ input }) => stepIn(input) === 7)).toHaveLength(1);
});

it('asks anew where something else came while the question stood', async () => {
  const answers = new Map<unknown, unknown>([
    [null, fail(appError('undo-foreign', { label: 'Move 4.2.0', by: 'Bo', step: 7 }))],
    [7, fail(appError('undo-foreign', { label: 'Move 4.3.0', by: 'Bo', step: 9 }))],
    [9, done],
  ]);
  await openWindow({ 'history.undo': (input) => answers.get(stepIn(input)) });
  askForeignUndo.mockResolvedValue(true);
  await expect(running.undo()).resolves.toEqual(change);
  expect(askForeignUndo).toHaveBeenCalledTimes(2);
});

it('asks once for what was asked for before the answer, however late main says that it wants to know', async () => {
  const late = Promise.withResolvers<unknown>();
  const answers: unknown[] = [fail(appError('actor-unknown', {})), late.promise];
  await openWindow({ 'command.run': () => answers.shift() });
  askWho.mockResolvedValue(false);
  const writes = [running.run('settings.update', {}), running.run('settings.update', {})];
  await writes[0];
  late.resolve(fail(appError('actor-unknown', {})));
  await expect(Promise.all(writes)).resolves.toEqual([null, null]);
  expect(askWho).toHaveBeenCalledTimes(1);
});

it('says once what was undone last, with a way back', async () => {
  const labels = ['Move 4.2.0', 'Add PAY-L1'];
  await openWindow({ 'history.undo': () => ok({ seq: 5, label: labels.shift() ?? '' }) });
  await running.undo();
  await running.undo();
  expect(messages()).toEqual(['Undone: Add PAY-L1.']);
  expect(toasts.toasts.visibleToasts[0]?.content.action?.label).toBe('Redo');
});

it('waits for what is being written', async () => {
  let write: (value: unknown) => void = () => undefined;
  await openWindow({ 'command.run': () => new Promise((resolve) => (write = resolve)) });
  void running.run('settings.update', {});
  let written = false;
  const waiting = running.whenWritten().then(() => {
    written = true;
  });
  await Promise.resolve();
  expect(written).toBe(false);
  write(done);
  await waiting;
});

it('offers to take back what was done', async () => {
  const { calls } = await openWindow({ 'history.undo': () => done });
  running.offerUndo({ seq: 5, label: 'Move 3 items to 4.3.0' });
  const [toast] = toasts.toasts.visibleToasts;
  expect(toast?.content.what).toBe('Done: Move 3 items to 4.3.0.');
  await toast?.content.action?.run();
  expect(calls.at(-1)?.channel).toBe('history.undo');
});

it('takes nothing else back where something newer was written by the time it is pressed', async () => {
  const { calls } = await openWindow({ 'history.undo': () => done });
  running.offerUndo({ seq: 4, label: 'Remove PAY-134' });
  await toasts.toasts.visibleToasts[0]?.content.action?.run();
  expect(calls.map(({ channel }) => channel)).not.toContain('history.undo');
  expect(messages()).toContain('Something newer was done after “Remove PAY-134”.');
});

it('offers it only until something newer is done, be it called the same', async () => {
  const { say } = await openWindow({});
  const step = { label: 'Move 1 item to 4.3.0', by: 'Mara', foreign: false, final: false };
  running.offerUndo({ seq: 6, label: step.label });
  say('history', { undo: { ...step, seq: 6 }, redo: null });
  expect(messages()).toEqual(['Done: Move 1 item to 4.3.0.']);
  say('history', { undo: { ...step, seq: 7 }, redo: null });
  expect(messages()).toEqual([]);
});

it('reckons what a command would do without doing it', async () => {
  const { calls } = await openWindow({});
  const before = calls.length;
  const result = running.preview('settings.update', { weekStart: 7 });
  expect(result.ok).toBe(false);
  expect(calls).toHaveLength(before);
});
