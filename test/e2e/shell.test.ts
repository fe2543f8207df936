import { rmSync, writeFileSync } from 'node:fs';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

/** The app with a new workspace of that name, as somebody makes one. */
async function makeWorkspace(app: RunningApp, name: string): Promise<ShellPage> {
  await app.answerNextDialog(app.path(`${name}.preflight`));
  await app.page.getByRole('button', { name: 'New workspace…' }).click();
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  return shell;
}

test('leads from the welcome place into a new workspace, and undoes and redoes a change', async ({
  openApp,
}) => {
  const app = await openApp();
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Preflight' })).toBeVisible();
  await expectAccessible(page);

  const shell = await makeWorkspace(app, 'Payments');
  await expect(shell.sidebar.getByRole('button', { name: 'Workspace Payments' })).toBeVisible();

  await page.keyboard.press('Control+,');
  await expect(shell.heading).toHaveText('Settings');
  await page.getByRole('button', { name: 'Monday Week starts on' }).click();
  await page.getByRole('option', { name: 'Sunday' }).click();
  await shell.sayWho('Mara Kovač');
  const weekStart = page.getByRole('button', { name: /Week starts on/ });
  await expect(weekStart).toContainText('Sunday');
  await expectAccessible(page);

  await expect(shell.undoButton).toHaveAccessibleName(/^Undo: Change the workspace/);
  await page.keyboard.press('Control+z');
  await expect(weekStart).toContainText('Monday');
  await expect(shell.redoButton).toHaveAccessibleName(/^Redo: Change the workspace/);
  await page.keyboard.press('Control+Shift+z');
  await expect(weekStart).toContainText('Sunday');

  await shell.undoButton.click();
  await shell.runFromPalette('history');
  await expect(shell.heading).toHaveText('History');
  const struck = page.getByRole('listitem').filter({ hasText: '(taken back)' });
  await expect(struck).toContainText('Change the workspace');
  await expectAccessible(page);
});

test('finds places, releases, items and actions in the palette', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();

  const palette = await shell.openPalette();
  await expect(palette.getByRole('option', { name: /^Calendar/ })).toBeVisible();
  await expectAccessible(app.page);
  await app.page.keyboard.type('zeppelin');
  await expect(palette).toContainText('Nothing matches “zeppelin”.');
  await app.page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await shell.runFromPalette('pay-112');
  await expect(shell.heading).toHaveText('Board');
  await shell.runFromPalette('ledger export');
  await expect(app.page).toHaveTitle(/4\.2\.0/);
  await expect(app.page.getByRole('main')).toBeFocused();
  await shell.runFromPalette('people');
  await expect(shell.heading).toHaveText('People');
  await app.page.keyboard.press('Alt+Backspace');
  await expect(app.page).toHaveTitle(/4\.2\.0/);
  await app.page.keyboard.press('Alt+Shift+Backspace');
  await expect(shell.heading).toHaveText('People');
});

test('finds everything there is to do in the palette, wherever it is done', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const { page } = app;
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  const palette = await shell.openPalette();
  const options = palette.getByRole('option');

  await page.keyboard.type('export runbook');
  await expect(options.first()).toContainText('asks which');
  await page.keyboard.type(' 4.3.0');
  await expect(options).toHaveText([
    /^Export the runbook of 4\.3\.0 as PDF…/,
    /^Export the runbook of 4\.3\.0 as Markdown…/,
    /^Print the runbook of 4\.3\.0…/,
  ]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('remove step');
  await expect(options.first()).toContainText('in the menu of a step');
  await expect(options.first()).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await shell.runFromPalette('new step runbook 4.3.0');
  await expect(page).toHaveTitle(/4\.3\.0/);
  await expect(page.getByRole('textbox', { name: 'New step' })).toBeFocused();
  await page.keyboard.press('Escape');

  await shell.runFromPalette('new item');
  await expect(shell.heading).toHaveText('Board');
  await expect(page.getByRole('dialog', { name: 'New item' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(shell.dialog).toBeHidden();
  await shell.runFromPalette('yuki');
  await expect(shell.heading).toHaveText('People');
  await expect(page.getByRole('complementary', { name: 'Yuki Tanabe' })).toBeVisible();

  await shell.openPalette();
  await page.keyboard.type('change the owner');
  await expect(options.first()).toContainText('asks which');
  await page.keyboard.press('Enter');
  await expect(options.first()).toHaveText(/^Change the owner of A-9\.4…/);
  await page.keyboard.type('5.0');
  await expect(options).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/5\.0\.0/);
});

test('keeps the theme, and is accessible in the dark', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  const shown = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await shell.chooseTheme('Light');
  await expect.poll(shown).toBe('rgb(246, 247, 249)');
  await shell.chooseTheme('Dark');
  await expect.poll(shown).toBe('rgb(15, 18, 24)');
  await app.page.keyboard.press('Control+,');
  await expect(shell.heading).toHaveText('Settings');
  await expectAccessible(app.page);

  await app.restart([]);
  await expect(app.page.getByRole('heading', { name: 'Preflight' })).toBeVisible();
  await expect.poll(shown).toBe('rgb(15, 18, 24)');
  await expectAccessible(app.page);
});

test('leaves keys to fields and to dialogs, and lists them', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await app.page.keyboard.press('Control+,');
  const zone = app.page.getByRole('combobox', { name: 'Time zone' });
  await zone.click();
  await app.page.keyboard.press('?');
  await expect(zone).toHaveValue(/\?/);
  await expect(shell.dialog).toBeHidden();

  await app.page.keyboard.press('Escape');
  await shell.heading.click();
  await app.page.keyboard.press('?');
  const keys = app.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Search or run a command');
  await expect(keys).toContainText('On a bar of the calendar');
  await expectAccessible(app.page);
  await app.page.keyboard.press('Control+2');
  await expect(shell.heading).toHaveText('Settings');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+2');
  await expect(shell.heading).toHaveText('Board');
});

test('does from the menu what it does from the window', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await app.pickMenu('Go', 'History');
  await expect(shell.heading).toHaveText('History');
  await app.answerNextDialog(app.path('Copy.preflight'));
  await app.fileMenuAction('Save a copy…');
  await expect(shell.messages).toContainText('Copy.preflight');
});

test('folds the sidebar, and nothing runs off sideways', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'], size: { width: 1280, height: 720 } });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await app.page.keyboard.press('Control+,');
  await expect(shell.heading).toHaveText('Settings');
  const width = async () => (await shell.sidebar.boundingBox())?.width ?? 0;
  expect(await width()).toBeGreaterThan(200);
  await app.page.keyboard.press('Control+\\');
  await expect.poll(width).toBeLessThan(60);
  await expectAccessible(app.page);
  await shell.sidebar.getByRole('button', { name: 'Show the sidebar' }).click();
  await expect.poll(width).toBeGreaterThan(200);
  for (const place of ['calendar', 'board', 'import', 'people', 'history', 'settings']) {
    await app.page.evaluate((hash) => {
      location.hash = hash;
    }, `/${place}`);
    await expect(shell.heading).toBeVisible();
    const over = await app.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(over, place).toBe(0);
  }
});

test('lists recent workspaces, greys the missing one, and forgets it', { tag: '@deep' }, async ({
  openApp,
}) => {
  const app = await openApp();
  await makeWorkspace(app, 'Payments');
  await app.restart();
  await expect(app.page.getByRole('button', { name: /^Payments/ })).toBeEnabled();
  await app.page.getByRole('button', { name: /^Payments/ }).click();
  await expect(new ShellPage(app).sidebar).toBeVisible();
  await app.quit();
  rmSync(app.path('Payments.preflight'));
  await app.start([]);
  const line = app.page.getByRole('listitem').filter({ hasText: 'Payments' });
  await expect(line).toContainText('not found');
  await expect(line.getByRole('button', { name: /^Payments/ })).toBeDisabled();
  await expectAccessible(app.page);
  await line.hover();
  await line.getByRole('button', { name: 'Forget Payments' }).click();
  await expect(line).toBeHidden();
});

test('opens a recent workspace from within another one, and greys the missing one', async ({
  openApp,
}) => {
  const app = await openApp();
  await makeWorkspace(app, 'Payments');
  await app.restart();
  await makeWorkspace(app, 'Wallet');
  await app.restart();
  const shell = await makeWorkspace(app, 'Lending');
  rmSync(app.path('Wallet.preflight'));
  await shell.sidebar.getByRole('button', { name: 'Workspace Lending' }).click();
  await app.page.getByRole('menuitem', { name: 'Open recent' }).click();
  const recent = app.page.getByRole('menu', { name: 'Open recent' });
  await expect(recent.getByRole('menuitem')).toHaveCount(2);
  await expect(recent.getByRole('menuitem', { name: /^Wallet/ })).toBeDisabled();
  await expect(recent.getByRole('menuitem', { name: /^Wallet/ })).toContainText('not found');
  await expectAccessible(app.page);
  const other = await app.nextWindow(() =>
    recent.getByRole('menuitem', { name: /^Payments/ }).click(),
  );
  await expect(other.getByRole('button', { name: 'Workspace Payments' })).toBeVisible();

  const palette = await shell.openPalette();
  await app.page.keyboard.type('recent');
  await expect(palette.getByRole('option', { name: /^Open Payments/ })).toBeVisible();
  await expect(palette.getByRole('option', { name: /^Open Wallet/ })).toContainText('not found');
});

test('says in words why a file was not opened', async ({ openApp }) => {
  const app = await openApp();
  writeFileSync(app.path('holiday.preflight'), 'not a workspace at all, but a long enough text');
  await app.answerNextDialog([app.path('holiday.preflight')]);
  await app.page.getByRole('button', { name: /^Open/ }).click();
  const words = app.page.getByText('holiday.preflight is not a Preflight workspace.');
  await expect(words).toBeVisible();
  await expectAccessible(app.page);
  await expect(app.page.getByRole('button', { name: 'OK', exact: true })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(words).toBeHidden();
});

test('says so when something went wrong inside', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'], mayComplain: [/a bug of the test/] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await app.page.evaluate(() => {
    void Promise.reject(new Error('a bug of the test'));
  });
  await expect(shell.messages).toContainText('Something went wrong inside Preflight');
  await expect(shell.messages).toContainText(/report entry \S+ of the log/);
  await shell.messages.getByRole('button', { name: 'Dismiss' }).click();
  await expect(shell.messages).toBeHidden();
});

test('a proposed name gives way to the one that is typed', { tag: '@deep' }, async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.runFromPalette('act as');
  const name = shell.question.getByRole('textbox');
  await expect(name).toBeFocused();
  await expect(name).not.toHaveValue('');
  // What is typed on while the question comes up is not meant for it.
  await expect
    .poll(async () => {
      await app.page.keyboard.press('I');
      return name.inputValue();
    })
    .toBe('I');
  await app.page.keyboard.type('da Holm');
  await expect(name).toHaveValue('Ida Holm');
});

test('asks who acts only where there is something to do, and never takes the answer back', async ({
  openApp,
}) => {
  const app = await openApp();
  const shell = await makeWorkspace(app, 'Payments');
  const { page } = app;
  await page.keyboard.press('Control+z');
  await expect(shell.messages).toContainText('cannot be undone: it is final');
  await expect(shell.dialog).toBeHidden();

  await shell.actAs('Mara Kovač');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Monday Week starts on' }).click();
  await page.getByRole('option', { name: 'Sunday' }).click();
  const weekStart = page.getByRole('button', { name: /Week starts on/ });
  await expect(weekStart).toContainText('Sunday');
  await shell.heading.click();
  await page.keyboard.press('Control+z');
  await expect(weekStart).toContainText('Monday');
  await expect(shell.messages).toContainText('Undone:');
  await expect(shell.messages).not.toContainText('cannot be undone');
  await expect(shell.undoButton).toHaveAccessibleName(/is final$/);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('You are').locator('xpath=../..')).toContainText('Mara Kovač');
});

test('shows who acts, and stays with them at Enter', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  await app.page.keyboard.press('Control+,');
  await app.page.getByRole('button', { name: 'Act as…' }).click();
  const present = shell.dialog.getByRole('button', { name: /Mara Kovač/ });
  await expect(present).toBeFocused();
  await expect(present).toHaveAttribute('aria-current', 'true');
  await expectAccessible(app.page);
  await app.page.keyboard.press('Enter');
  await expect(shell.dialog).toBeHidden();
  await expect(app.page.getByText('You are').locator('xpath=../..')).toContainText('Mara Kovač');
});
