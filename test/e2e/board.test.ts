import { BoardPage } from './board-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

async function openBoard(openApp: () => Promise<RunningApp>) {
  const app = await openApp();
  const shell = new ShellPage(app);
  const board = new BoardPage(app);
  await board.open();
  return { app, shell, board };
}
const sample = { args: ['--sample'] };

test('a dragged card goes to the release and the place where it is let go', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  const [first = '', second = '', third = ''] = await board.keysIn('4.3.0');
  const before = await board.figures('4.3.0');

  await board.holdOver('PAY-116', second);
  await expect(board.hint).toContainText('PAY-116 to 4.3.0');
  await expect(board.hint).toContainText(`${before.items} → ${before.items + 1} items`);
  await board.drop();
  await shell.sayWho('Mara Kovač');

  await expect.poll(() => board.top('4.3.0', 3)).toEqual([first, 'PAY-116', second]);
  expect(await board.figures('4.3.0')).toEqual({
    items: before.items + 1,
    points: before.points + 2,
  });
  await expect(board.card('PAY-116')).toBeFocused();
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Move PAY-116 to 4.3.0');

  await app.page.keyboard.press('Control+z');
  await expect.poll(() => board.top('4.3.0', 3)).toEqual([first, second, third]);
  expect(await board.figures('4.3.0')).toEqual(before);
  await expect(board.card('PAY-116')).toBeFocused();
});

test('several selected cards are dragged together and keep their order', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  await board.card('PAY-116').click();
  await board.card('PAY-119').click({ modifiers: ['Shift'] });
  await board.card('PAY-131').click({ modifiers: ['Control'] });
  const before = await board.figures('No release');
  const [first = ''] = await board.keysIn('4.2.0');

  await board.holdOver('PAY-118', first);
  await expect(board.hint).toContainText('4 items to 4.2.0');
  await board.drop();
  await shell.sayWho('Mara Kovač');

  const moved = ['PAY-116', 'PAY-118', 'PAY-119', 'PAY-131'];
  await expect.poll(() => board.top('4.2.0', 5)).toEqual([...moved, first]);
  expect((await board.figures('No release')).items).toBe(before.items - 4);
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Move 4 items to 4.2.0');
  for (const key of moved) await expect(board.card(key)).toHaveAttribute('aria-selected', 'true');

  await app.page.keyboard.press('Control+z');
  await expect.poll(() => board.figures('No release')).toEqual(before);
});

test('a card is put into another rank of its release', async ({ openApp }) => {
  const { shell, board } = await openBoard(() => openApp(sample));
  const [first = '', second = '', third = ''] = await board.keysIn('4.3.0');
  await board.holdOver(first, third);
  await expect(board.hint).toContainText(`Reorder ${first}`);
  await board.drop();
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => board.top('4.3.0', 3)).toEqual([second, first, third]);
});

test('a drop says before which dependency it would break', async ({ openApp }) => {
  const { app, board } = await openBoard(() => openApp(sample));
  await board.holdOverColumn('PAY-113', 'No release');
  await expect(board.hint).toContainText('Breaks PAY-114: its blocker PAY-113 is in no release');
  await app.page.keyboard.press('Escape');
  await expect(board.hint).toBeHidden();
});

test('the board scrolls under a card that is held at its edge', async ({ openApp }) => {
  const small = { ...sample, size: { width: 1280, height: 720 } };
  const { app, shell, board } = await openBoard(() => openApp(small));
  await expect(board.column('5.0.0')).not.toBeInViewport({ ratio: 0.9 });
  await board.holdOverColumn('PAY-116', 'No release');
  await app.page.mouse.move(1270, 400, { steps: 8 });
  await expect(board.column('5.0.0')).toBeInViewport({ ratio: 0.9 });
  await board.carryOverColumn('5.0.0');
  await board.drop();
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => board.keysIn('5.0.0')).toContain('PAY-116');
});

test('of all keys a card in hand hears Escape alone, which puts everything back', async ({
  openApp,
}) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  const before = await board.keysIn('4.3.0');
  await board.holdOverColumn('PAY-116', '4.3.0');
  await expect(board.hint).toBeVisible();
  for (const key of ['Delete', 'n', 'Control+k']) await app.page.keyboard.press(key);
  await expect(app.page.getByRole('dialog')).toBeHidden();
  await app.page.keyboard.press('Escape');
  await expect(board.hint).toBeHidden();
  await board.drop();
  expect(await board.keysIn('4.3.0')).toEqual(before);
  await expect(board.card('PAY-116')).toBeVisible();
  await expect(shell.undoButton).not.toHaveAccessibleName(/PAY-116/);
});

test('keys walk over the board and move what is selected', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  const { keyboard } = app.page;
  const [first = '', second = '', third = ''] = await board.keysIn('4.2.0');
  await board.card(first).focus();
  await keyboard.press('ArrowDown');
  await expect(board.card(second)).toBeFocused();
  await keyboard.press('Shift+ArrowDown');
  await expect(board.card(third)).toHaveAttribute('aria-selected', 'true');

  await keyboard.press('Alt+ArrowRight');
  await shell.sayWho('Mara Kovač');
  const versions = await board.versions();
  const next = versions[versions.indexOf('4.2.0') + 1] ?? '';
  await expect.poll(() => board.keysIn(next)).toEqual(expect.arrayContaining([second, third]));
  await expect(board.card(third)).toBeFocused();
  await keyboard.press('Alt+Home');
  await expect.poll(() => board.top(next, 2)).toEqual([second, third]);
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await board.top(next, 3)).slice(1)).toEqual([second, third]);
  await expect(board.card(third)).toBeFocused();
});

test('keys that are held move a card as often as they repeat', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  const { keyboard } = app.page;
  await shell.actAs('Mara Kovač');
  const [first = '', ...others] = await board.top('4.2.0', 4);
  await board.card(first).focus();
  await keyboard.down('Alt');
  for (let press = 0; press < 3; press += 1) await keyboard.down('ArrowDown');
  await keyboard.up('ArrowDown');
  await expect.poll(() => board.top('4.2.0', 4)).toEqual([...others, first]);
  const versions = await board.versions();
  const last = versions[versions.indexOf('4.2.0') + 2] ?? '';
  for (let press = 0; press < 2; press += 1) await keyboard.press('ArrowRight');
  await keyboard.up('Alt');
  await expect.poll(() => board.keysIn(last)).toContain(first);
  await expect(board.card(first)).toBeFocused();
});

test('“Move to…” takes a version that is typed', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  await board.card('PAY-118').click();
  await app.page.keyboard.press('m');
  const dialog = app.page.getByRole('dialog', { name: 'Move PAY-118 to' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expectAccessible(app.page);
  await app.page.keyboard.type('5.0');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => board.keysIn('5.0.0')).toContain('PAY-118');
  await expect(board.card('PAY-118')).toBeFocused();

  await board.card('PAY-118').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Move to no release' }).click();
  await expect.poll(() => board.keysIn('No release')).toContain('PAY-118');
});

test('a filter takes what it hides out of hand until it is shown again', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  const { page } = app;
  const filter = page.getByRole('searchbox', { name: 'Filter items' });
  const moveTo = (count: string) => page.getByRole('button', { name: `Move ${count}to…` });
  await board.card('PAY-116').click();
  await board.card('PAY-118').click({ modifiers: ['Control'] });
  await expect(moveTo('2 ')).toBeEnabled();

  await filter.fill('no such thing');
  await expect(page.getByText('2 selected cards hidden')).toBeVisible();
  await expect(moveTo('')).toBeDisabled();
  await filter.fill('PAY-118');
  await expect(page.getByText('1 selected card hidden')).toBeVisible();
  await moveTo('').click();
  const dialog = page.getByRole('dialog', { name: 'Move PAY-118 to' });
  await dialog.getByRole('option', { name: /^5\.0\.0/ }).click();
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => board.keysIn('5.0.0')).toContain('PAY-118');

  await filter.fill('');
  await expect(moveTo('2 ')).toBeEnabled();
  await expect.poll(() => board.keysIn('No release')).toContain('PAY-116');
});

test('an item is edited in the inspector', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  const before = await board.figures('4.3.0');
  await board.card('PAY-115').click();
  await app.page.keyboard.press('Enter');
  const { inspector } = board;
  await expect(inspector).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(inspector).toBeHidden();
  await expect(board.card('PAY-115')).toBeFocused();
  await app.page.keyboard.press('Enter');
  const field = inspector.getByRole('textbox', { name: 'Points' });
  await field.fill('thirteen');
  await app.page.keyboard.press('Enter');
  await expect(inspector).toContainText('“thirteen” is not a number such as 0.5.');
  await expect(field).toHaveValue('thirteen');
  await field.fill('13');
  await app.page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');
  const points = before.points + 10;
  await expect.poll(() => board.figures('4.3.0')).toEqual({ ...before, points });

  await inspector
    .getByRole('combobox', { name: 'Add an item that blocks this one' })
    .fill('PAY-98');
  await app.page
    .getByRole('option', { name: /^PAY-98 / })
    .last()
    .click();
  await expect(board.card('PAY-115')).toContainText('blocked by 98');

  const carriers = inspector.getByRole('list', { name: 'Also in' });
  const release = inspector.getByRole('combobox', { name: /also carries/ });
  for (const version of ['4.2.0', '4.1.1']) {
    await release.fill(version);
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    await expect(release).toHaveValue('');
    await app.page.keyboard.press('Escape');
    await expect(carriers).toContainText(version);
  }
  await carriers.getByRole('button', { name: 'Take it out of 4.1.1' }).focus();
  await app.page.keyboard.press('Enter');
  await expect(carriers.getByRole('listitem')).toHaveText([/4\.2\.0/]);

  await inspector.getByRole('textbox', { name: 'Title' }).fill('Refund from the list');
  await app.page.keyboard.press('Enter');
  await expect(board.card('PAY-115')).toContainText('Refund from the list');
  await expectAccessible(app.page);
});

test('an item is made, found by the filter and removed', async ({ openApp }) => {
  const { app, shell, board } = await openBoard(() => openApp(sample));
  await board.column('4.3.0').getByRole('button', { name: 'New item in 4.3.0' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'New item' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Refund by telephone');
  await app.page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(board.card('PAY-L1')).toBeFocused();

  await app.page.keyboard.press('/');
  await app.page.keyboard.type('refund telephone');
  await expect.poll(() => board.keysIn('4.3.0')).toEqual(['PAY-L1']);
  await board.card('PAY-L1').click();
  await app.page.keyboard.press('Delete');
  await expect(board.card('PAY-L1')).toBeHidden();
  await shell.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(board.card('PAY-L1')).toBeVisible();
});

for (const theme of ['Light', 'Dark'] as const)
  test(`the board is accessible, ${theme.toLowerCase()}`, async ({ openApp }) => {
    const { app, shell, board } = await openBoard(() => openApp(sample));
    await shell.chooseTheme(theme);
    await board.card('PAY-116').click();
    await app.page.keyboard.press('Enter');
    await expect(board.inspector).toBeVisible();
    await expectAccessible(app.page);
  });

test('a workspace without items says what belongs here', async ({ openApp }) => {
  const app = await openApp();
  await app.answerNextDialog(app.path('empty.preflight'));
  await app.page.getByRole('button', { name: /New workspace/ }).click();
  await expect(new ShellPage(app).sidebar).toBeVisible();
  await app.page.getByRole('button', { name: /^Board/ }).click();
  await expect(app.page.getByRole('heading', { name: 'No items yet' })).toBeVisible();
  await expectAccessible(app.page);
  await app.page.getByRole('button', { name: 'Import items…' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Import');
});
