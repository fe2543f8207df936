import { commandLine } from './support/command-line.ts';
import { expect, test } from './support/test.ts';

const KILLS = 3;
/** How many commits the window has been told of before it is killed. */
const ENOUGH = 25;

test('killed three times in the middle of writing, the window has lost nothing it was told is kept', async ({
  openApp,
}) => {
  const file = test.info().outputPath('Payments.preflight');
  commandLine('new', '--workspace', file, '--as', 'Mara Kovač');
  commandLine('release', '4.2.0', '--workspace', file, '--as', 'Mara Kovač');
  const app = await openApp({ args: [file] });

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { page } = app;
    await page.evaluate(async () => {
      const loaded = await window.preflight.invoke('workspace.load', undefined);
      if (!loaded.ok) throw new Error(loaded.error.code);
      const [person] = loaded.value.rows.people;
      await window.preflight.invoke('actor.choose', { personId: person?.id ?? '' });
    });
    let kept = 0;
    page.on('console', (message) => {
      const said = /^kept (\d+)$/.exec(message.text());
      if (said) kept = Number(said[1]);
    });
    await page.evaluate(async () => {
      const loaded = await window.preflight.invoke('workspace.load', undefined);
      if (!loaded.ok) throw new Error(loaded.error.code);
      const [release] = loaded.value.rows.releases;
      const writeOn = async (from: number) => {
        for (let next = from + 1; ; next += 1) {
          const input = { releaseId: release?.id ?? '', goal: String(next) };
          const done = await window.preflight.invoke('command.run', {
            name: 'release.update',
            input,
          });
          if (!done.ok) throw new Error(done.error.code);
          console.log(`kept ${next}`);
        }
      };
      void writeOn(Number(release?.goal ?? 0));
    });
    const before = kept;
    await expect.poll(() => kept).toBeGreaterThan(before + ENOUGH);
    await app.kill();

    const [release] = JSON.parse(commandLine('check', '--workspace', file, '--json'));
    expect(release.version).toBe('4.2.0');
    await app.restart();
    const goal = await app.page.evaluate(async () => {
      const loaded = await window.preflight.invoke('workspace.load', undefined);
      return loaded.ok ? loaded.value.rows.releases[0]?.goal : loaded.error.code;
    });
    expect(Number(goal)).toBeGreaterThanOrEqual(kept);
  }
});

test('a page that crashes is loaded again and has lost nothing it was told is kept; failing again, it asks', async ({
  openApp,
}) => {
  const file = test.info().outputPath('Payments.preflight');
  commandLine('new', '--workspace', file, '--as', 'Mara Kovač');
  commandLine('release', '4.2.0', '--workspace', file, '--as', 'Mara Kovač');
  const app = await openApp({ args: [file] });
  await expect(app.page.getByText('4.2.0').first()).toBeVisible();
  const done = await app.page.evaluate(async () => {
    const loaded = await window.preflight.invoke('workspace.load', undefined);
    if (!loaded.ok) throw new Error(loaded.error.code);
    const [person] = loaded.value.rows.people;
    await window.preflight.invoke('actor.choose', { personId: person?.id ?? '' });
    const [release] = loaded.value.rows.releases;
    const input = { releaseId: release?.id ?? '', name: 'Ledger export' };
    return window.preflight.invoke('command.run', { name: 'release.update', input });
  });
  expect(done.ok).toBe(true);

  await app.crashPage();
  await expect(app.page.getByText('Ledger export').first()).toBeVisible();

  await app.answerNextDialog(0);
  await app.crashPage();
  await expect(app.page.getByText('Ledger export').first()).toBeVisible();
  expect(app.pages).toHaveLength(1);

  await app.answerNextDialog(1);
  expect(await app.crashPageForGood()).toBe(0);
});
