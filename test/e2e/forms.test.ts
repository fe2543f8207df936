import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { expect, test } from './support/test.ts';

test('a person is added whatever the browser holds of the mail', { tag: '@deep' }, async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: 'People' }).click();
  await shell.actAs('Mara Kovač');
  await app.page.getByRole('button', { name: 'Add person' }).click();
  await shell.dialog.getByRole('textbox', { name: 'Name' }).fill('Nina Ek');
  await shell.dialog.getByRole('textbox', { name: 'Mail' }).fill('nina ek, floor 3');
  await app.page.keyboard.press('Enter');
  await expect(shell.dialog).toBeHidden();
  await expect(app.page.getByRole('row').filter({ hasText: 'Nina Ek' })).toBeVisible();
});

test('Enter in a date, a time or a number sends a form, as Control+Enter does in several lines', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  const { page } = app;
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await shell.actAs('Mara Kovač');

  await release.deployment('Production').click();
  await release.typeTime('Start', '2100');
  await page.keyboard.press('Enter');
  await expect(release.panel).toBeHidden();
  await expect(release.deployment('Production')).toContainText('21:00');

  await release.deployment('Production').click();
  await release.panel.getByRole('textbox', { name: 'Reserve' }).fill('0:45');
  await page.keyboard.press('Enter');
  await expect(release.panel).toBeHidden();

  await page.keyboard.press('Control+n');
  await shell.dialog.getByRole('textbox', { name: 'Version' }).fill('7.7.7');
  await release.typeDate('Target date', '2099-01-05');
  await page.keyboard.press('Enter');
  await expect(shell.dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: /7\.7\.7/ })).toBeVisible();

  await page.keyboard.press('Control+n');
  await shell.dialog.getByRole('textbox', { name: 'Version' }).fill('7.7.8');
  await shell.dialog.getByRole('button', { name: 'More' }).click();
  const goal = shell.dialog.getByRole('textbox', { name: 'Goal' });
  await goal.fill('One line');
  await goal.press('Enter');
  await expect(goal).toHaveValue('One line\n');
  await goal.press('Control+Enter');
  await expect(shell.dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: /7\.7\.8/ })).toBeVisible();
});

test('a refusal is said at the field that it is about, also at one that was folded away', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const { page } = app;
  const field = (name: string) => shell.dialog.getByRole('textbox', { name, exact: true });
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  await page.keyboard.press('Control+n');
  await shell.dialog.getByRole('button', { name: 'More' }).click();
  await field('Goal').fill('g'.repeat(2001));
  await shell.dialog.getByRole('button', { name: 'More' }).click();
  await expect(field('Goal')).toBeHidden();
  await shell.dialog.getByRole('button', { name: 'Create release' }).click();
  await expect(field('Goal')).toHaveAccessibleDescription('2,001 characters; at most 2,000 fit.');
  await expect(field('Version')).toHaveAccessibleDescription('');
  await field('Goal').press('Control+End');
  await page.keyboard.press('Backspace');
  await expect(field('Goal')).toHaveAccessibleDescription('');
  await page.keyboard.press('Escape');

  await shell.runFromPalette('new product');
  await field('Name').fill('Paysafe');
  await field('Key').fill('PAY');
  await field('Key').press('Enter');
  await expect(field('Key')).toHaveAccessibleDescription('There is already a product named PAY.');
  await expect(field('Name')).toHaveAccessibleDescription('');
});

test('a window that ends at the time of its start is said to last a whole day', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await release.deployment('Production').click();
  const whole = release.panel.getByText('It lasts a whole day, until ');
  for (const [end, isWhole] of [
    ['2200', true],
    ['2201', false],
  ] as const) {
    await release.typeTime('End', end);
    await app.page.keyboard.press('Tab');
    await expect(whole).toBeVisible({ visible: isWhole });
  }
});

test('what is made from the palette leaves the focus in the place, where keys go on', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const { page } = app;
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  for (const [command, field] of [
    ['add person', 'Name'],
    ['new sprint', 'Name'],
    ['new product', 'Name'],
  ] as const) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await shell.runFromPalette(command);
    await shell.dialog.getByRole('textbox', { name: field, exact: true }).fill('Made by keys');
    await page.keyboard.press('Enter');
    await expect(shell.dialog).toBeHidden();
    await expect(page.locator('main:focus, main :focus')).toBeAttached();
  }
});

test('that a text is too long is said until it fits', { tag: '@deep' }, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await shell.actAs('Mara Kovač');
  const goal = release.field('Goal');
  await goal.fill('g'.repeat(2001));
  await goal.press('Control+Enter');
  await expect(shell.messages).toContainText('Goal is too long: 2,001 characters');
  await goal.press('Control+End');
  await goal.press('Backspace');
  await expect(shell.messages).toBeHidden();
});

test('a text that is too long waits for its field to come back, and is said until then', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  const goal = release.field('Goal');
  const open = () => shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await open();
  await shell.actAs('Mara Kovač');
  const before = await goal.inputValue();
  await goal.fill('g'.repeat(2001));
  await shell.sidebar.getByRole('button', { name: 'Board' }).click();
  await expect(shell.messages).toContainText('was not written: 2,001 characters');
  await expect(shell.messages).not.toContainText('Goal is too long');
  await open();
  await expect(goal).toHaveValue('g'.repeat(2001));
  await expect(goal).toHaveAttribute('aria-invalid', 'true');
  await expect(shell.messages).toBeHidden();

  await shell.sidebar.getByRole('button', { name: 'Board' }).click();
  await expect(shell.messages).toContainText('was not written: 2,001 characters');
  await open();
  await goal.press('Escape');
  await expect(goal).toHaveValue(before);
  await goal.fill('g'.repeat(2000));
  await goal.press('Control+Enter');
  await expect(shell.undoButton).toHaveAccessibleName(/goal/);
  await expect(shell.messages).toBeHidden();
});

test('days that are none keep the panel of what a release follows open, however often it is sent', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await shell.actAs('Mara Kovač');
  await release.fact('Follows').click();
  await release.panel.getByRole('combobox', { name: 'Follows' }).fill('4.3');
  await app.page.getByRole('option', { name: /4\.3/ }).first().click();
  const days = release.panel.getByRole('textbox', { name: 'Days' });
  for (const words of ['abc', '1.5', '99999', '']) {
    await days.fill(words);
    await days.press('Enter');
    await days.press('Enter');
    await release.panel.getByRole('button', { name: 'Save' }).click();
    await expect(days).toBeFocused();
    await expect(days).toHaveValue(words);
  }
  await days.fill('3');
  await days.press('Enter');
  await expect(release.panel).toBeHidden();
  await release.fact('Follows').click();
  await expect(days).toHaveValue('3');
});

test('half a date keeps the panel of a phase’s dates open, however often it is sent', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await shell.actAs('Mara Kovač');
  await app.page.getByRole('button', { name: /^Dates of/ }).click();
  const starts = release.panel.getByRole('group', { name: 'Starts' });
  await starts.getByRole('spinbutton', { name: /year/ }).focus();
  await app.page.keyboard.press('Delete');
  const save = release.panel.getByRole('button', { name: 'Save dates' });
  await save.click();
  await save.click();
  await expect(release.panel).toContainText('Not between');
  await expect(starts.getByRole('spinbutton').first()).toBeFocused();
});

test('a reason that is not taken stays in its field, and a second Enter writes it no second time', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  const item = 'Status page text drafted, subscribers checked';
  await release.choose(item, 'Not applicable…');
  const reason = app.page.getByRole('textbox', { name: `Why ${item} does not apply` });
  await reason.fill('no downtime');
  await reason.press('Enter');
  await expect(shell.question).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(shell.question).toBeHidden();
  await expect(reason).toHaveValue('no downtime');
  await shell.actAs('Mara Kovač');
  await reason.focus();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Enter');
  await expect(release.row(item)).toContainText('not applicable: no downtime');
  await app.page.keyboard.press('Control+z');
  await expect(release.row(item)).not.toContainText('not applicable');
});

test('a button that is pressed while a field is wrong leads to the field, and Escape still closes', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const { page } = app;
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  await page.keyboard.press('Control+,');
  const name = shell.dialog.getByRole('textbox', { name: 'Name' });
  const add = shell.dialog.getByRole('button', { name: 'Add holiday' });
  for (const isTaken of [false, true]) {
    await page.getByRole('button', { name: 'Add holiday…' }).click();
    await name.fill('Founders’ day');
    await add.click();
    if (!isTaken) await expect(shell.dialog).toBeHidden();
  }
  await expect(name).toBeFocused();
  await expect(add).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(shell.dialog).toBeHidden();
});

test('a press beside a dialog or a panel forgets nothing that was filled in', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  const { page } = app;
  const pressBeside = () => page.mouse.click(20, 690);
  await shell.sidebar.getByRole('button', { name: 'People' }).click();
  const add = page.getByRole('button', { name: 'Add person' }).first();
  await add.click();
  await expect(shell.dialog).toBeVisible();
  await pressBeside();
  await expect(shell.dialog).toBeHidden();

  await add.click();
  const name = shell.dialog.getByRole('textbox', { name: 'Name' });
  await page.keyboard.type('Nina Ek');
  await pressBeside();
  await pressBeside();
  await expect(name).toHaveValue('Nina Ek');
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shell.dialog).toBeHidden();

  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await release.fact('Follows').click();
  await release.panel.getByRole('button', { name: /How far$/ }).click();
  await page.getByRole('option', { name: 'Exactly' }).click();
  await pressBeside();
  await expect(release.panel).toContainText('Exactly');
  await release.panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(release.panel).toBeHidden();
});
