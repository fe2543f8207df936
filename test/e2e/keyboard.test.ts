import { BoardPage } from './board-page.ts';
import { ImportPage } from './import-page.ts';
import { NotesPage } from './notes-page.ts';
import { ReleasePage } from './release-page.ts';
import { RunbookPage } from './runbook-page.ts';
import { ShellPage } from './shell-page.ts';
import type { OpenOptions, RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

type OpenApp = (options?: OpenOptions) => Promise<RunningApp>;

/** A release of the sample workspace, where Mara acts. */
async function openRelease(openApp: OpenApp, version = '4.2.0') {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  await shell.sidebar.getByRole('button', { name: version }).click();
  return { app, shell, page: app.page };
}

test('where a row stands that keys moved is said, of quick presses the last', async ({
  openApp,
}) => {
  const { app, shell, page } = await openRelease(openApp);
  const release = new ReleasePage(app);
  const [first = '', second = ''] = await release.titles();
  const { length } = await release.titles();
  await release.box(second).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(shell.said).toHaveText(`“${second}” is 1st of ${length}.`);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(shell.said).toHaveText(`“${second}” is already first.`);
  await release.choose(first, 'Move up');
  await expect(shell.said).toHaveText(`“${first}” is 1st of ${length}.`);

  const runbook = new RunbookPage(app);
  await runbook.open();
  const steps = await runbook.titles('Pre-deployment');
  await runbook.title('1.1').focus();
  const last = `“${steps[0]}” is 3rd of ${steps.length} in Pre-deployment.`;
  const said = await shell.saidWhile(async () => {
    await runbook.pressAtOnce('ArrowDown', 2);
    await expect(shell.said).toHaveText(last);
  });
  expect(said).toEqual([last]);
  await page.getByRole('textbox', { name: 'Heading of section 1', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(shell.said).toHaveText('Section “Pre-deployment” is already first.');

  const notes = new NotesPage(app);
  await notes.open();
  await page
    .getByRole('button', { name: /^Move section/ })
    .first()
    .focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(shell.said).toHaveText(/^Section “.+” is 2nd of \d\.$/);
});

test('what keys did to a card of the board is said', { tag: '@deep' }, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  const board = new BoardPage(app);
  await board.open();
  const { keyboard } = app.page;
  const [first = ''] = await board.keysIn('4.3.0');
  const { items } = await board.figures('4.3.0');
  await board.card(first).click();
  await keyboard.press('Alt+ArrowUp');
  await expect(shell.said).toHaveText(`${first} is already first.`);
  await keyboard.press('Alt+ArrowDown');
  await expect(shell.said).toHaveText(`${first} is 2nd of ${items}.`);
  await keyboard.press('Alt+ArrowRight');
  await expect(shell.said).toHaveText(`${first} moved to 5.0.0.`);
});

test('a grip opens the menu of its row by key, and has the focus again after a move', async ({
  openApp,
}) => {
  const { app, shell, page } = await openRelease(openApp);
  const release = new ReleasePage(app);
  const [first = '', second = ''] = await release.titles();
  const grip = page.getByRole('button', { name: `Move ${first}`, exact: true });
  await expect(grip).toHaveAccessibleDescription(/^Alt and an arrow key move the item up or down/);
  await grip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: first })).toBeVisible();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grip).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('menuitem', { name: 'Move down' }).press('Enter');
  await expect.poll(async () => (await release.titles()).slice(0, 2)).toEqual([second, first]);
  await expect(shell.said).toHaveText(new RegExp(`^“${first}” is 2nd of`));
  await expect(grip).toBeFocused();

  const runbook = new RunbookPage(app);
  await runbook.open();
  await page.getByRole('button', { name: 'Move section Pre-deployment' }).press('Enter');
  await expect(page.getByRole('menu', { name: 'Pre-deployment' })).toBeVisible();
});

test('Tab comes to the choice that holds, and arrows choose another', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const { page } = app;
  const radio = (name: string) => page.getByRole('radio', { name, exact: true });
  await expect(radio('Month')).toBeChecked();
  await page.getByRole('button', { name: 'Go to a date…' }).focus();
  await page.keyboard.press('Tab');
  await expect(radio('Month')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(radio('Week')).toBeFocused();
  await expect(radio('Week')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(radio('Agenda')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(radio('Agenda')).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(radio('Agenda')).toBeFocused();
});

test('the first stop of the import opens the chooser, and a file is pasted anywhere', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const place = new ImportPage(app);
  await expect(new ShellPage(app).sidebar).toBeVisible();
  await place.open();
  await app.page.keyboard.press('Tab');
  await expect(app.page.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await app.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['Summary\nNothing'], 'pasted.csv'));
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await expect(place.trouble).toContainText('pasted.csv');
});

test('figures have their unit and sections of notes their heading for those who hear them', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, page } = await openRelease(openApp);
  const name = (role: 'tab' | 'tabpanel', words: RegExp) => page.getByRole(role, { name: words });
  await expect(shell.sidebar.getByRole('button', { name: /^Board \d+ items$/ })).toBeVisible();
  await expect(name('tab', /^Runbook 26 steps$/)).toContainText('26');
  await name('tab', /^Scope \d+ items$/).click();
  await expect(name('tabpanel', /^Scope$/)).toBeVisible();
  await new NotesPage(app).open();
  for (const what of [/^Move section “/, /^More about section “/]) {
    const labels = await page
      .getByRole('button', { name: what })
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('all is marked in a field and in prose, and never the words of the window', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, page } = await openRelease(openApp);
  const marked = () => page.evaluate(() => getSelection()?.toString().trim() ?? '');
  await shell.sidebar.getByRole('button', { name: /^Board/ }).focus();
  await page.keyboard.press('Control+a');
  expect(await marked()).toBe('');

  const notes = new NotesPage(app);
  await notes.open();
  await notes.preview.getByRole('heading').first().click();
  await page.keyboard.press('Control+a');
  const words = await marked();
  expect(words).toContain((await notes.lines()).at(-1));
  expect(words).not.toContain('Calendar');
  await notes.entry('PAY-70').fill('Fees');
  await page.keyboard.press('Control+a');
  expect(await marked()).toBe('Fees');
});
