import { BoardPage } from './board-page.ts';
import { ShellPage } from './shell-page.ts';
import { SprintsPage } from './sprints-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

type Open = (options?: object) => Promise<RunningApp>;

async function openSprints(openApp: Open, options: object = {}) {
  const app: RunningApp = await openApp({ args: ['--sample'], ...options });
  const shell = new ShellPage(app);
  const sprints = new SprintsPage(app);
  await expect(shell.sidebar).toBeVisible();
  await sprints.open();
  await expect(sprints.releases).toBeVisible();
  return { app, shell, sprints };
}

test('a sprint dragged onto a release takes its items along, as one undo step', async ({
  openApp,
}) => {
  const { app, shell, sprints } = await openSprints(openApp);
  await sprints.hold(sprints.bar('Payments Sprint 25'), sprints.release('5.0.0'));
  await expect(sprints.hint).toContainText(/Payments Sprint 25.*5\.0\.0/);
  await expect(sprints.hint).toContainText(/\d+ items?, \d+ pt changes? release/);
  await sprints.drop();
  await shell.sayWho('Mara Kovač');
  await expect(sprints.feeder('5.0.0', 'Payments Sprint 25')).toBeVisible();
  await expect(sprints.feeder('4.3.0', 'Payments Sprint 25')).toBeHidden();
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Let Payments Sprint 25 feed 5.0.0');

  await app.page.keyboard.press('Control+z');
  await expect(sprints.feeder('4.3.0', 'Payments Sprint 25')).toBeVisible();
});

test('the line before a drop says what newly does not fit, and Escape puts it back', async ({
  openApp,
}) => {
  const { app, shell, sprints } = await openSprints(openApp);
  await sprints.hold(sprints.feeder('5.0.0', 'Payments Sprint 27'), sprints.release('4.2.0'));
  await expect(sprints.hint).toContainText('4.2.0: Payments Sprint 27 ends after the window');
  await app.page.keyboard.press('Escape');
  await expect(sprints.hint).toBeHidden();
  await sprints.drop();
  await expect(sprints.feeder('5.0.0', 'Payments Sprint 27')).toBeVisible();
  await expect(shell.undoButton).not.toHaveAccessibleName(/Sprint 27/);
});

test('sprints are mapped by keys and by name, several at once', async ({ openApp }) => {
  const { app, shell, sprints } = await openSprints(openApp);
  const { keyboard } = app.page;
  await sprints.bar('Payments Sprint 27').focus();
  await keyboard.press('Alt+ArrowUp');
  await shell.sayWho('Mara Kovač');
  await expect(sprints.feeder('4.3.0', 'Payments Sprint 27')).toBeVisible();
  await expect(sprints.bar('Payments Sprint 27')).toHaveAccessibleName(
    /ends after the window of 4\.3\.0/,
  );
  await keyboard.press('Alt+ArrowDown');
  await expect(sprints.feeder('5.0.0', 'Payments Sprint 27')).toBeVisible();

  await sprints.bar('Payments Sprint 27').focus();
  await keyboard.press('ArrowLeft');
  await expect(sprints.bar('Payments Sprint 26')).toBeFocused();
  await keyboard.press('Enter');
  await sprints.bar('Payments Sprint 25').click({ modifiers: ['Control'] });
  await expect(sprints.inspector).toContainText('2 sprints');
  await keyboard.press('f');
  await expect(shell.dialog).toContainText('2 sprints feed');
  await expectAccessible(app.page);
  await keyboard.type('5.0');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  for (const name of ['Payments Sprint 25', 'Payments Sprint 26'])
    await expect(sprints.feeder('5.0.0', name)).toBeVisible();
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Let 2 sprints feed 5.0.0');
});

test('the board follows what the sprint feeds', async ({ openApp }) => {
  const { app, shell, sprints } = await openSprints(openApp);
  const board = new BoardPage(app);
  await board.open();
  const before = await board.figures('5.0.0');
  await sprints.open();
  await sprints.hold(sprints.bar('Payments Sprint 25'), sprints.release('5.0.0'));
  await sprints.drop();
  await shell.sayWho('Mara Kovač');
  await expect(sprints.feeder('5.0.0', 'Payments Sprint 25')).toBeVisible();
  await board.open();
  await expect.poll(async () => (await board.figures('5.0.0')).items).toBeGreaterThan(before.items);
});

test('from nothing: a team, its everyday cadence, and what is touched stays', async ({
  openApp,
}) => {
  const app = await openApp();
  const { page } = app;
  const shell = new ShellPage(app);
  const sprints = new SprintsPage(app);
  app.answerNextDialog(app.path('Plan.preflight'));
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await expect(shell.sidebar).toBeVisible();
  await sprints.open();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New team…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Pay');
  await page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');

  await sprints.lanes.getByRole('button', { name: 'Set a cadence…' }).click();
  await expect(sprints.cadence.getByRole('status')).toHaveText('Makes 27 sprints and 6 releases.');
  await expectAccessible(page);
  await sprints.fillDate('First start', '05/01/2026');
  await sprints.fillDate('Horizon', '16/08/2026');
  await expect(sprints.cadence.getByRole('status')).toHaveText('Makes 16 sprints and 4 releases.');
  const rows = (await sprints.promised()).map(([, ships, lock, window]) => [ships, lock, window]);
  expect(rows[0]).toEqual([
    'Tue 3 Mar 2026',
    'Tue 24 Feb 2026',
    expect.stringMatching(/^22:00–02:00 /),
  ]);
  await sprints.cadence.getByRole('button', { name: 'Generate' }).click();
  await expect(sprints.cadence).toBeHidden();
  await expect(shell.undoButton).toHaveAccessibleName(
    'Undo: Set the cadence of Pay, and generate 16 sprints and 4 releases for Pay',
  );
  await expect(sprints.bar('Pay Sprint 1')).toBeInViewport();
  const versions = await sprints.versions();
  const [first = '', second = ''] = versions;
  await expect(sprints.feeder(first, 'Pay Sprint 4')).toBeVisible();

  await sprints.hold(sprints.feeder(first, 'Pay Sprint 4'), sprints.release(second));
  await sprints.drop();
  await expect(sprints.feeder(second, 'Pay Sprint 4')).toBeVisible();
  await sprints.ofTeam('Pay', 'Cadence…');
  await sprints.fillDate('Horizon', '16/08/2026');
  await expect(sprints.cadence.getByRole('status')).toHaveText(
    'Nothing to generate. Leaves 1 sprint alone.',
  );
  expect((await sprints.promised()).map(([, , , , feeding]) => feeding)).toEqual([
    ...['1–3', '4–8', '9–12', '13–16'],
  ]);
  await sprints.cadence.getByRole('radio', { name: '1 left alone' }).click();
  await expect(sprints.cadence).toContainText(
    'Pay Sprint 4 stays as it is: somebody changed its release.',
  );
  const length = sprints.cadence.getByRole('textbox', { name: 'Length' });
  await length.fill('abc');
  await page.keyboard.press('Tab');
  await expect(sprints.cadence).toContainText('Shown again once all that is typed can be read.');
  await expect(sprints.cadence.getByRole('status')).toBeHidden();
  await length.fill('14');
  await sprints.cadence.getByRole('textbox', { name: 'Scope locks' }).fill('5');
  await page.keyboard.press('Tab');
  await expect(sprints.cadence.getByRole('status')).toHaveText(
    'Changes 4 releases. Leaves 1 sprint alone.',
  );
  await sprints.cadence.getByRole('button', { name: 'Generate' }).click();
  await expect(shell.messages).toContainText(
    'Left alone: Pay Sprint 4 (somebody changed its release).',
  );
  await expect(sprints.feeder(second, 'Pay Sprint 4')).toBeVisible();
  for (const _ of ['changed', 'dragged', 'generated']) await page.keyboard.press('Control+z');
  await expect(sprints.lanes).toContainText('No sprint yet.');
});

test('a refusal stands at its field', { tag: '@deep' }, async ({ openApp }) => {
  const { sprints } = await openSprints(openApp);
  await sprints.ofTeam('Wallet', 'Cadence…');
  await sprints.fillDate('Horizon', '01/01/2020');
  await expect(sprints.cadence).toContainText(/Horizon lies before the first sprint starts on/);
  await expect(sprints.cadence.getByRole('alert')).toContainText('The field in red');
  await expect(sprints.cadence.getByRole('button', { name: 'Generate' })).toBeDisabled();
});

test('a new sprint says at its fields why it cannot be as it stands', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { shell, sprints } = await openSprints(openApp);
  await shell.actAs('Mara Kovač');
  await sprints.ofTeam('Wallet', 'New sprint…');
  const name = shell.dialog.getByRole('textbox', { name: 'Name' });
  const create = shell.dialog.getByRole('button', { name: 'Create sprint' });
  await name.fill('wallet sprint 3');
  await create.click();
  await expect(shell.dialog).toContainText('There is already a sprint named wallet sprint 3.');
  await name.fill('Wallet hardening');
  await shell.dialog.getByRole('button', { name: 'Clear the date' }).first().click();
  await expect(shell.dialog).toContainText('Give it a first day too, or no last one.');
  await create.click();
  await expect(shell.dialog).toBeVisible();
  await shell.dialog.getByRole('button', { name: 'Clear the date' }).click();
  await create.click();
  await expect(shell.dialog).toBeHidden();
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Add Wallet hardening');
});

test('teams and sprints are made, changed and removed', { tag: '@deep' }, async ({ openApp }) => {
  const { app, shell, sprints } = await openSprints(openApp);
  const { page } = app;
  await sprints.ofTeam('Wallet', 'New sprint…');
  await expect(shell.dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Wallet Sprint 4');
  await expectAccessible(page);
  await shell.dialog.getByRole('button', { name: 'Create sprint' }).click();
  await shell.sayWho('Mara Kovač');
  const panel = page.getByRole('complementary', { name: 'Wallet Sprint 4' });
  await panel.getByRole('textbox', { name: 'Committed' }).fill('21');
  await page.keyboard.press('Tab');
  await panel.getByRole('button', { name: /Feeds, of Android wallet/ }).click();
  await page.getByRole('option', { name: /A-9\.5/ }).click();
  await expect(sprints.feeder('A-9.5', 'Wallet Sprint 4')).toBeVisible();
  await expect(sprints.release('A-9.5')).toContainText('71 pt');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Remove sprint' }).click();
  await expect(sprints.bar('Wallet Sprint 4')).toBeHidden();
  await page.keyboard.press('Control+z');
  await sprints.bar('Wallet Sprint 4').click();
  await page.keyboard.press('Delete');
  await expect(sprints.bar('Wallet Sprint 4')).toBeHidden();
  await expect(shell.messages).toContainText('Removed Wallet Sprint 4.');

  await sprints.ofTeam('Wallet', 'Name and people…');
  await shell.dialog.getByRole('textbox', { name: 'Name' }).fill('Android');
  await shell.dialog.getByText('Bo Ohlsson').click();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(sprints.lanes).toContainText('3 people · 24 pt a sprint');
  await sprints.ofTeam('Android', 'Remove team…');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove team' }).click();
  await expect(sprints.lanes.getByRole('button', { name: 'Team Android' })).toBeHidden();
});

for (const theme of ['Light', 'Dark'] as const)
  test(`sprints are accessible, ${theme.toLowerCase()}`, async ({ openApp }) => {
    const { app, shell, sprints } = await openSprints(openApp, {
      size: { width: 1280, height: 720 },
    });
    await shell.chooseTheme(theme);
    await expectAccessible(app.page);
    await sprints
      .release('4.3.0')
      .getByRole('button', { name: /^4\.3\.0/ })
      .click();
    await expect(sprints.inspector).toContainText('Capacity');
    await expectAccessible(app.page);
    await sprints.bar('Payments Sprint 25').click();
    await expect(sprints.inspector).toContainText('Feeds, of Payments');
    await expectAccessible(app.page);
    await sprints.ofTeam('Payments', 'Cadence…');
    await expect(sprints.cadence.getByRole('table')).toBeVisible();
    await expectAccessible(app.page);
  });
