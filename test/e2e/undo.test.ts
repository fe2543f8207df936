import { BoardPage } from './board-page.ts';
import { CalendarPage } from './calendar-page.ts';
import { NotesPage } from './notes-page.ts';
import { ReleasePage } from './release-page.ts';
import { RunbookPage } from './runbook-page.ts';
import { ShellPage } from './shell-page.ts';
import type { OpenOptions, RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

/** The sample workspace, with somebody who acts in it. */
async function openSample(openApp: (options?: OpenOptions) => Promise<RunningApp>) {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Zoë Zander');
  return { app, page: app.page, shell, notes: new NotesPage(app) };
}

/** The runbook of the sample's next release. */
async function openRunbook(openApp: (options?: OpenOptions) => Promise<RunningApp>) {
  const opened = await openSample(openApp);
  await opened.shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  const runbook = new RunbookPage(opened.app);
  await runbook.open();
  return { ...opened, runbook };
}

test('undo takes the workspace back from a field that one came to, and text in the field one types in', async ({
  openApp,
}) => {
  const { app, page, shell } = await openSample(openApp);
  await shell.sidebar.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: /^Zoë Zander/ }).click();
  const panel = page.getByRole('complementary', { name: 'Zoë Zander' });
  const mail = panel.getByRole('textbox', { name: 'Mail' });
  const telephone = panel.getByRole('textbox', { name: 'Telephone' });

  await mail.click();
  await page.keyboard.type('zoe@example.com');
  await page.keyboard.press('Tab');
  await expect(telephone).toBeFocused();
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Change Zoë Zander');
  await page.keyboard.press('Control+z');
  await expect(mail).toHaveValue('');
  await expect(telephone).toBeFocused();
  await page.keyboard.press('Control+Shift+Z');
  await expect(mail).toHaveValue('zoe@example.com');
  await page.keyboard.press('Control+z');
  await expect(mail).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(mail).toHaveValue('zoe@example.com');

  await page.keyboard.type('555');
  await page.keyboard.press('Control+z');
  await expect(telephone).not.toHaveValue('555');
  await expect(mail).toHaveValue('zoe@example.com');
  await page.keyboard.press('Control+Shift+Z');
  await expect(telephone).toHaveValue('555');
  await app.pickMenu('Edit', 'Undo');
  await expect(telephone).not.toHaveValue('555');
  await expect(mail).toHaveValue('zoe@example.com');
});

test('undo and redo by key never reach into a text that nobody is typing', async ({ openApp }) => {
  const { page, shell, runbook } = await openRunbook(openApp);
  const title = runbook.title('1.3');
  await title.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Check the error rate');
  await page.keyboard.press('Tab');
  await expect(shell.undoButton).toHaveAccessibleName(/step 1\.3/);
  const label = await shell.undoButton.getAttribute('aria-label');

  await shell.openPalette();
  for (const press of ['Control+z', 'Control+z', 'Escape']) await page.keyboard.press(press);
  await expect(shell.dialog).toBeHidden();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+Shift+Z');
  await expect(title).toHaveValue('Check the error rate');
  const goal = page.getByRole('textbox', { name: 'Goal' });
  await goal.click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  for (const press of ['Control+z', 'Tab', 'Control+Shift+Z', 'Control+y'])
    await page.keyboard.press(press);
  await expect(goal).not.toHaveValue(/!/);
  await expect(title).toHaveValue('Check the error rate');
  await expect(shell.undoButton).toHaveAttribute('aria-label', label ?? '');
});

test('a figure handed on by Enter belongs to the workspace, and other keys work in its field', async ({
  openApp,
}) => {
  const { page, shell, runbook } = await openRunbook(openApp);
  const before = await shell.undoButton.getAttribute('aria-label');
  const title = runbook.title('1.2');
  const words = await title.inputValue();
  await title.fill('Check the error rate');
  await title.press('Enter');
  await expect(shell.undoButton).toHaveAccessibleName(/step 1\.2/);
  await runbook.openStep('1.3');
  const takes = runbook.step('1.3').getByRole('textbox', { name: 'Takes', exact: true });
  const known = await takes.inputValue();
  await takes.fill('25');
  await takes.press('Enter');
  await expect(shell.undoButton).toHaveAccessibleName(/step 1\.3/);
  const handedOn = await takes.inputValue();
  await takes.press('End');
  await page.keyboard.type('5');
  await page.keyboard.press('Control+z');
  await expect(takes).toHaveValue(handedOn);
  await page.keyboard.press('Control+z');
  await expect(takes).toHaveValue(known);
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue(words);
  await expect(shell.undoButton).toHaveAttribute('aria-label', before ?? '');
  await expect(takes).toBeFocused();
  await shell.openPalette();
});

test('a name typed into a picker is taken back whole, and redo brings back what was undone last', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { page, shell, runbook } = await openRunbook(openApp);
  const title = runbook.title('1.2');
  const words = await title.inputValue();
  await title.fill('Check the error rate');
  await title.press('Enter');
  await expect(shell.undoButton).toHaveAccessibleName(/step 1\.2/);
  await runbook.openStep('1.3');
  const owner = runbook.step('1.3').getByRole('combobox', { name: 'Owner' });
  const known = await owner.inputValue();
  await owner.click();
  // While its list is open, all around it is hidden from roles.
  const typedIn = page.locator('input:focus');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Jona');
  for (let press = 0; press < 4 && (await typedIn.inputValue()) !== known; press += 1)
    await page.keyboard.press('Control+z');
  await expect(typedIn).toHaveValue(known);
  await page.keyboard.press('Escape');
  await expect(title).toHaveValue('Check the error rate');

  const takes = runbook.step('1.3').getByRole('textbox', { name: 'Takes', exact: true });
  const minutes = await takes.inputValue();
  await takes.fill('99');
  await takes.press('Escape');
  await expect(takes).toHaveValue(minutes);
  await takes.focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Control+z');
  await expect(takes).toHaveValue(minutes);
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue(words);
  await page.keyboard.press('Control+y');
  await expect(title).toHaveValue('Check the error rate');
  await expect(takes).toHaveValue(minutes);
});

test('undo right after a line was added takes the line back, and redo never types its words again', async ({
  openApp,
}) => {
  const { app, page, shell } = await openSample(openApp);
  await shell.sidebar.getByRole('button', { name: '5.0.0' }).click();
  const release = new ReleasePage(app);
  await page.getByRole('button', { name: 'Add item' }).click();
  const line = page.locator('input:focus');
  await page.keyboard.type('Alpha');
  await page.keyboard.press('Enter');
  await expect(release.box('Alpha')).toBeVisible();
  await expect(line).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(release.box('Alpha')).toBeHidden();
  await page.keyboard.press('Control+y');
  await expect(release.box('Alpha')).toBeVisible();
  await expect(line).toHaveValue('');
  await page.keyboard.type('Beta');
  await page.keyboard.press('Control+z');
  await expect(line).not.toHaveValue('Beta');
  await expect(release.box('Alpha')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: /Alpha.+|Beta/ })).toBeHidden();

  await page.keyboard.press('Control+2');
  await new BoardPage(app).card('PAY-115').press('Enter');
  const carries = page.getByRole('combobox', { name: /also carries/ });
  await carries.fill('5.0.0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The list is open for the next one, and hides all around it from roles.
  await page.keyboard.press('Escape');
  await expect(shell.undoButton).toHaveAccessibleName(/also in$/);
  await page.keyboard.press('Control+z');
  await expect(shell.undoButton).not.toHaveAccessibleName(/also in$/);
});

test('undo in a date takes back what is typed into its parts, and no step of the workspace', async ({
  openApp,
}) => {
  const { app, page, shell } = await openSample(openApp);
  const calendar = new CalendarPage(app);
  const bar = calendar.bar('4.2.0 Ledger export ships');
  await calendar.turnTo(bar);
  await bar.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(shell.undoButton).toHaveAccessibleName(/4\.2\.0/);
  const label = await shell.undoButton.getAttribute('aria-label');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: /^Move 4\.2\.0/ });
  const month = dialog.getByRole('spinbutton', { name: /^month/ });
  const day = dialog.getByRole('spinbutton', { name: /^day/ });
  const known = [await month.innerText(), await day.innerText()];
  const expectKnown = async () => {
    await expect(month).toHaveText(known[0] ?? '');
    await expect(day).toHaveText(known[1] ?? '');
  };

  // By keys, since to give the focus to another part from here would leave the field for a moment.
  await expect(day).toBeFocused();
  await page.keyboard.type('3102');
  await expect(month).toHaveText('02');
  await page.keyboard.press('Control+z');
  await expectKnown();
  await page.keyboard.press('ArrowLeft');
  await expect(month).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(month).not.toHaveText(known[0] ?? '');
  await app.pickMenu('Edit', 'Undo');
  await expectKnown();
  await expect(month).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shell.undoButton).toHaveAttribute('aria-label', label ?? '');
});

test('a picker opens its list where it is pressed or typed in, and not on the way through by Tab', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { page, runbook } = await openRunbook(openApp);
  await runbook.openStep('1.3');
  const owner = runbook.step('1.3').getByRole('combobox', { name: 'Owner' });
  const list = page.getByRole('listbox');
  await owner.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(owner).toBeFocused();
  await expect(list).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await owner.click();
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(owner).toBeFocused();
});

test('undo by key goes on from a message that has the focus', async ({ openApp }) => {
  const { app, page, shell } = await openSample(openApp);
  await shell.sidebar.getByRole('button', { name: '5.0.0' }).click();
  const release = new ReleasePage(app);
  const titles = ['Design reviewed and approved', 'Effort estimated by those who do the work'];
  for (const title of titles) await release.tick(title);
  await expect(shell.undoButton).toHaveAccessibleName(/Effort estimated/);
  await page.keyboard.press('Control+z');
  const again = shell.messages.getByRole('button', { name: 'Redo' });
  await again.focus();
  await page.keyboard.press('Control+z');
  await expect(shell.undoButton).not.toHaveAccessibleName(/Design reviewed/);
  for (const title of titles)
    await expect(page.getByRole('checkbox', { name: title })).not.toBeChecked();
});

test('a message offers its way back only as long as that is what it says', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, page, shell } = await openSample(openApp);
  await shell.sidebar.getByRole('button', { name: '5.0.0' }).click();
  const release = new ReleasePage(app);
  await release.tick('Design reviewed and approved');
  await expect(shell.undoButton).toHaveAccessibleName(/Design reviewed/);
  await page.keyboard.press('Control+z');
  const again = shell.messages.getByRole('button', { name: 'Redo' });
  await expect(again).toBeVisible();
  await release.tick('Effort estimated by those who do the work');
  await expect(again).toBeHidden();
});

test('what is typed on while “Who are you?” comes up does not answer it', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: '5.0.0' }).click();
  await new ReleasePage(app).tick('Design reviewed and approved');
  await expect(shell.dialog).toBeVisible();
  await app.page.keyboard.type('Status page updated\nSupport told\n', { delay: 20 });
  await expect(shell.dialog.getByRole('textbox')).not.toHaveValue(/Status|Support/);
  await shell.sayWho('Zoë Zander');
  await expect(shell.undoButton).toHaveAccessibleName(/Design reviewed/);
});

test('a text is undone and redone by keys and by the menu in turn, and never comes twice', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, page, shell, notes } = await openSample(openApp);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await notes.open();
  await page.getByRole('button', { name: 'Edit introduction' }).first().click();
  const editor = page.getByRole('textbox', { name: 'Introduction' });
  await page.keyboard.press('Control+End');
  const before = await editor.innerText();
  await page.keyboard.insertText(' One.');
  await page.keyboard.insertText(' Two.');
  const after = await editor.innerText();
  expect(after).toBe(`${before} One. Two.`);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor.innerText()).toBe(before);
  await app.pickMenu('Edit', 'Redo');
  await expect.poll(() => editor.innerText()).toBe(after);
  for (const keys of ['Control+z', 'Control+Shift+Z', 'Control+y', 'Control+Shift+Z'])
    await page.keyboard.press(keys);
  await expect.poll(() => editor.innerText()).toBe(after);
  for (let times = 0; times < 3; times += 1) await app.pickMenu('Edit', 'Redo');
  expect(await editor.innerText()).toBe(after);

  // Caps Lock turns the letter round, not what the keys mean.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  expect(await editor.innerText()).toBe(after);

  // What is handed on while one rests shows no other text in between, which undo would step through.
  await expect(shell.undoButton).toHaveAccessibleName(/^Undo: .*introduction/i, {
    timeout: 10_000,
  });
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor.innerText()).toBe(before);
});
