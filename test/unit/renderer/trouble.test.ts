import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { fakeWindow, loaded, started } from '#test/support/fake-window.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

beforeEach(() => void vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const gone = appError('file-gone', { file: 'Payments.preflight', how: 'vanished or was replaced' });
const written = ok({ seq: 5, label: 'Change the workspace’s settings' });

/** A window on a workspace whose file is gone until `writes` runs out; then it is there again. */
async function openWindow(writes: unknown[]) {
  const { useOpening, dismissTrouble } = await import('#renderer/state/opening.ts');
  const { run } = await import('#renderer/state/run.ts');
  const { listenForTrouble } = await import('#renderer/state/trouble.ts');
  const { startWorkspace } = await import('#renderer/state/workspace.ts');
  const { say } = fakeWindow({
    'app.start': () => started,
    'workspace.load': () => ok(loaded(5)),
    'workspace.recovery': () => ok({ token: 'a-token', backupAt: null }),
    'command.run': () => writes.shift() ?? written,
  });
  await startWorkspace();
  listenForTrouble();
  const question = () => vi.waitFor(() => expect(useOpening.getState().trouble).not.toBeNull());
  return {
    question,
    isAsking: () => useOpening.getState().trouble !== null,
    dismissTrouble,
    write: () => run('settings.update', { weekStart: 7 }),
    /** What main finds when it looks every second, and what it takes to be told. */
    async mainFinds() {
      say('trouble', gone);
      await new Promise(setImmediate);
    },
  };
}

it('asks when main finds that the file is gone', async () => {
  const { mainFinds, question } = await openWindow([]);
  await mainFinds();
  await question();
});

it('does not ask once more of main’s own accord what a write has asked and the person put off', async () => {
  const { write, question, dismissTrouble, mainFinds, isAsking } = await openWindow([fail(gone)]);
  const refused = write();
  await question();
  dismissTrouble();
  await expect(refused).resolves.toBeNull();
  await mainFinds();
  expect(isAsking()).toBe(false);
});

it('asks again at the next write, and when the file is lost another time', async () => {
  const writes = [fail(gone), fail(gone)];
  const { write, question, dismissTrouble, mainFinds, isAsking } = await openWindow(writes);
  for (const refused of [write, write]) {
    const answer = refused();
    await question();
    dismissTrouble();
    await expect(answer).resolves.toBeNull();
  }
  await expect(write()).resolves.not.toBeNull();
  expect(isAsking()).toBe(false);
  await mainFinds();
  await question();
});
