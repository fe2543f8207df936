import { readFileSync } from 'node:fs';
import { BoardPage } from './board-page.ts';
import { NotesPage } from './notes-page.ts';
import { RunbookPage } from './runbook-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { OpenOptions, RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

type OpenApp = (options?: OpenOptions) => Promise<RunningApp>;

/** Release 4.2.0 of the sample workspace. */
async function openSample(openApp: OpenApp) {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  return { app, shell, runbook: new RunbookPage(app), notes: new NotesPage(app) };
}

test('a command stands in the lines that were typed, and scrolls', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { shell, runbook } = await openSample(openApp);
  await runbook.open();
  await runbook.openStep('1.1');
  const command = runbook.step('1.1').getByRole('textbox', { name: 'Command', exact: true });
  const height = () => command.evaluate((field) => field.clientHeight);
  const room = () => command.evaluate((field) => field.scrollWidth - field.clientWidth);
  const oneLine = await height();
  await command.fill(`ledgerctl export ${'--merchant demo '.repeat(20)}`);
  expect(await height()).toBe(oneLine);
  expect(await room()).toBeGreaterThan(0);
  await command.fill('ledgerctl export\n--merchant demo');
  expect(await height()).toBeGreaterThan(oneLine);
  expect(await room()).toBe(0);
  await command.blur();
  await shell.sayWho('Mara Kovač');
});

test('a runbook is written and reordered where it stands, and its clock times follow', async ({
  openApp,
}) => {
  const { app, shell, runbook } = await openSample(openApp);
  await runbook.open();
  await expect(runbook.plan).toContainText('Fits');
  const [first = '', second = '', third = '', ...rest] = await runbook.titles('Pre-deployment');

  await runbook.openStep('1.1');
  const takes = runbook.step('1.1').getByRole('textbox', { name: 'Takes', exact: true });
  await takes.fill('1:05');
  await takes.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(runbook.step('1.2')).toContainText('23:05');
  await takes.fill('1h75');
  await takes.press('Enter');
  await expect(runbook.step('1.1')).toContainText('“1h75” is no duration.');
  await expect(takes).toHaveValue('1h75');
  await expect(runbook.step('1.2')).toContainText('23:05');
  await takes.fill('1h05');
  await takes.press('Enter');
  await expect(runbook.step('1.1')).not.toContainText('is no duration');
  await expect(takes).toHaveValue('1 h 5 min');
  await expect(shell.undoButton).toHaveAccessibleName(
    /Change the duration of step 1\.1 of 4\.2\.0/,
  );
  await runbook.openStep('1.1');

  expect(await runbook.dragBelow('1.1', '1.3')).toBe('becomes 1.3, starts 22:07');
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([second, third, first, ...rest]);
  await app.page.keyboard.press('Control+z');
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([first, second, third, ...rest]);

  await runbook.title('1.2').focus();
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([second, first, third, ...rest]);
  await runbook.choose('1.1', '2 Deployment');
  await expect.poll(async () => (await runbook.titles('Deployment')).at(-1)).toBe(second);

  await runbook.addStep('Verification', 'Call the on-call of the bank');
  await expect.poll(async () => (await runbook.titles('Verification')).at(-1)).toMatch(/^Call the/);

  await test.step('removing by keys, undoing and changing the tab, the focus stays near', async () => {
    await runbook.more('2.1').press('Enter');
    await expect(app.page.getByRole('menuitem', { name: 'Remove step' })).toBeVisible();
    await app.page.keyboard.press('End');
    await app.page.keyboard.press('Enter');
    await expect(runbook.grip('2.1')).toBeFocused();
    await app.page.keyboard.press('Control+z');
    await expect(runbook.grip('2.2')).toBeFocused();
    await app.page.keyboard.press('Alt+4');
    await expect(app.page.getByRole('tab', { name: /^Notes/ })).toBeFocused();
    await app.page.keyboard.press('Alt+3');
    await expect(app.page.getByRole('tab', { name: /^Runbook/ })).toBeFocused();
  });

  await runbook.openStep('2.1');
  await runbook.step('2.1').getByRole('button', { name: 'Add instructions' }).click();
  await app.page.keyboard.type('- look at **the lag**\nand wait');
  const bold = runbook.step('2.1').getByText('the lag', { exact: true });
  await expect(bold).toHaveCSS('font-weight', '600');
  await app.page.keyboard.press('Control+Enter');
  await expect(runbook.step('2.1').getByRole('listitem')).toHaveText([
    'look at the lag',
    'and wait',
  ]);

  await test.step('a text is left for the grip of its step, and goes on after the palette', async () => {
    const step = runbook.step('2.1');
    await expect(runbook.grip('2.1')).toBeFocused();
    await step.getByRole('textbox', { name: 'Command' }).click();
    await app.page.keyboard.type('ledgerctl lag');
    await app.page.keyboard.press('Escape');
    await expect(runbook.grip('2.1')).toBeFocused();
    await step.getByRole('button', { name: 'Edit instructions of step 2.1' }).click();
    const instructions = step.getByRole('textbox', { name: 'Instructions of step 2.1' });
    await expect(instructions).toBeFocused();
    await app.page.keyboard.press('Control+End');
    await app.page.keyboard.type(' a minute');
    await shell.openPalette();
    await app.page.keyboard.press('Escape');
    await expect(instructions).toBeFocused();
    await expect(shell.undoButton).toHaveAccessibleName(/Change the instructions of step 2\.1/);
    await app.page.keyboard.press('Escape');
    await expect(instructions).toBeHidden();
    await expect(runbook.grip('2.1')).toBeFocused();
    await expect(step.getByRole('checkbox', { name: 'No way back' })).not.toBeChecked();
  });

  const long = runbook.step('2.1').getByRole('textbox', { name: 'Takes', exact: true });
  const before = await long.inputValue();
  for (const [typed, words] of [
    ['', 'Type how long it takes, 0 for no time.'],
    ['99999999999', 'At most '],
  ] as const) {
    await long.fill(typed);
    await long.press('Enter');
    await expect(runbook.step('2.1')).toContainText(words);
  }
  await long.fill(before);
  await long.fill('200');
  await long.press('Enter');
  await expect(runbook.plan).toContainText('Too long');
  for (const theme of ['Light', 'Dark'] as const) {
    await shell.chooseTheme(theme);
    await expectAccessible(app.page);
  }
});

test('a step that is opened at the lower edge brings its fields into sight', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  await new ShellPage(app).sidebar.getByRole('button', { name: '4.2.0' }).click();
  const runbook = new RunbookPage(app);
  await runbook.open();
  const step = runbook.step('2.3');
  await step.evaluate((row) => row.scrollIntoView({ block: 'end' }));
  await runbook.openStep('2.3');
  await expect(step.getByRole('textbox', { name: 'Undo', exact: true })).toBeInViewport({
    ratio: 1,
  });
  await expect(runbook.title('2.3')).toBeInViewport();
});

test('a fixed start has a day, proposed near the window and chosen otherwise', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, runbook } = await openSample(openApp);
  await runbook.open();
  await runbook.openStep('3.4');
  const step = runbook.step('3.4');
  const day = step.getByRole('button', { name: /On$/ });
  await expect(day).toBeDisabled();
  await step.getByRole('group', { name: 'Not before' }).getByRole('spinbutton').first().click();
  await app.page.keyboard.type('0115');
  await app.page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(step).toContainText('01:15');
  await expect(day).toContainText('+1 day');
  await expect(runbook.plan).toContainText('end at 01:20');
  await step.getByRole('group', { name: 'Not before' }).getByRole('spinbutton').first().click();
  await app.page.keyboard.type('0145');
  await app.page.keyboard.press('Enter');
  await expect(runbook.plan).toContainText('Runs into the reserve');
  await expect(runbook.plan).toContainText('end at 01:50, 5 min into the reserve of 15 min');
  await expect(app.page.getByRole('img', { name: 'in the reserve' })).toHaveCount(2);

  await day.press('Enter');
  await app.page.getByRole('option', { name: /\+2 days/ }).click();
  await expect(step).toContainText('01:45 +2 d');
  await expect(runbook.plan).toContainText('Too long');
  await expectAccessible(app.page);
});

test('release notes are reworded beside their preview, and updating keeps what was written', async ({
  openApp,
}) => {
  const { app, shell, notes } = await openSample(openApp);
  await notes.open();
  await expect(notes.pending).toHaveText('Up to date with the items');

  await notes.entry('PAY-70').fill('Fees stand **in the ledger**');
  await expect(notes.preview).toContainText('Fees stand in the ledger');
  await notes.entry('PAY-70').press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(app.page.getByRole('button', { name: 'Move PAY-70' })).toBeFocused();
  await expect(shell.undoButton).toHaveAccessibleName(/Reword PAY-70 for customers/);

  await notes.choose('PAY-71', 'Hide from all release notes');
  await expect(notes.preview).not.toContainText('Close a month in the ledger');
  await notes.entry('PAY-70').focus();
  await app.page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(async () => (await notes.lines()).indexOf('Fees stand in the ledger'))
    .toBeGreaterThan(0);

  await notes.chooseEdition('Support');
  await expect(notes.preview).toContainText('Ledger entries for fees (PAY-70)');
  await notes.chooseEdition('Customers');
  for (const theme of ['Light', 'Dark'] as const) {
    await shell.chooseTheme(theme);
    await expectAccessible(app.page);
  }

  const board = new BoardPage(app);
  await board.open();
  await board.card('PAY-70').click();
  await app.page.keyboard.press('m');
  await app.page.getByRole('searchbox', { name: 'Release' }).fill('No release');
  await app.page.keyboard.press('Enter');
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await notes.open();
  await expect(notes.pending).toHaveText('1 gone');
  await app.page.getByRole('button', { name: 'Update notes' }).click();
  await expect(notes.keptAside).toContainText('Fees stand **in the ledger**');
  await expect(notes.preview).not.toContainText('Fees stand');
  await notes.keptAside.getByRole('button', { name: 'Keep as text' }).click();
  await expect(notes.keptAside).toBeHidden();
  await expect(notes.preview).toContainText('Fees stand in the ledger');
});

test('runbook, notes and checklist leave as Markdown and PDF', async ({ openApp }) => {
  const { app, shell, notes } = await openSample(openApp);
  const { page } = app;
  const save = async (menu: string, item: string, file: string, section?: string) => {
    await app.answerNextDialog(app.path(file));
    await page.getByRole('button', { name: menu, exact: true }).click();
    const within = section ? page.getByRole('group', { name: section }) : page.getByRole('menu');
    await within.getByRole('menuitem', { name: item }).click();
    await expect(shell.messages).toContainText(`Saved ${file}.`);
    return readFileSync(app.path(file));
  };
  const markdown = String(await save('Export', 'Runbook', 'runbook.md', 'As Markdown'));
  expect(markdown).toMatch(/^# 4\.2\.0 Ledger export: deployment\n/);
  expect(markdown).toContain('- [ ] **1.1 Everyone is on the call and says their name** · 22:00');
  expect(markdown).toMatch(/revision `[0-9a-f]{6}`/);

  const checklist = String(await save('Export', 'Checklist', 'checklist.md', 'As Markdown'));
  expect(checklist).toContain('## Release preparation');

  const pdf = await save('Export', 'Runbook', 'runbook.pdf', 'As PDF');
  const objects = pdf.toString('latin1');
  expect(objects).toMatch(/^%PDF-/);
  for (const mark of ['/StructTreeRoot', '/Outlines', '/Title (4.2.0 Ledger export: deployment)'])
    expect(objects).toContain(mark);

  await notes.open();
  await notes.chooseEdition('Internal');
  const internal = String(await save('Export edition', 'As Markdown', 'internal.md'));
  expect(internal).toContain('(PAY-70)');
  const printed = await save('Export edition', 'As PDF', 'internal.pdf');
  expect(printed.toString('latin1')).toMatch(/^%PDF-/);
});

test('what is not saved says why, and hostile text stays text', async ({ openApp }) => {
  const { app, shell, runbook, notes } = await openSample(openApp);
  const { page } = app;
  await runbook.open();
  await runbook.addStep('Verification', '<img src=x onerror=alert(1)> [x](javascript:alert(1))');
  await shell.sayWho('Mara Kovač');
  await expect.poll(async () => (await runbook.titles('Verification')).at(-1)).toMatch(/^<img/);
  await notes.open();
  await notes
    .entry('PAY-70')
    .fill(
      'Mind <script>alert(1)</script> [x](javascript:alert(1)) ![y](https://evil.example/y.png)',
    );
  await notes.entry('PAY-70').press('Enter');
  await expect(notes.preview).toContainText('Mind <script>alert(1)</script> x y');
  await expect(notes.preview.locator('script, img, a[href^="javascript"]')).toHaveCount(0);

  await app.answerNextDialog(app.path('hostile.pdf'));
  await shell.runFromPalette('Export the runbook of 4.2.0 as PDF');
  await expect(shell.messages).toContainText('Saved hostile.pdf.');
  expect(readFileSync(app.path('hostile.pdf')).toString('latin1')).not.toContain(
    '/URI (javascript',
  );

  await app.answerNextDialog(app.path('gone/notes.md'));
  await page.getByRole('button', { name: 'Export edition' }).click();
  await page.getByRole('menuitem', { name: 'As Markdown' }).click();
  await expect(shell.messages).toContainText(
    'notes.md could not be written: the folder is not there.',
  );
});
