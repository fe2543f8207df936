import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/test.ts';

test('people are added, edited and deactivated', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const { page } = app;
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();

  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Nina Ek');
  await page.getByRole('textbox', { name: 'Mail' }).fill('nina@example.com');
  await expectAccessible(page);
  await shell.dialog.getByRole('button', { name: 'Add person' }).click();
  await shell.sayWho('Mara Kovač');

  const panel = page.getByRole('complementary', { name: 'Nina Ek' });
  await panel.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: 'QA lead' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Nina Ek' });
  await expect(row).toContainText('QA lead');
  await panel.getByRole('textbox', { name: 'Telephone' }).fill('+46 70 555 01');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('+46 70 555 01');
  await expectAccessible(page);

  await panel.getByRole('button', { name: 'Deactivate' }).click();
  await expect(row).toBeHidden();
  await page.getByText('Show 1 inactive').click();
  await expect(row).toContainText('inactive');
  await shell.chooseTheme('Dark');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Bring back' }).click();
  await expect(row).not.toContainText('inactive');
});

test('roles are added, renamed and removed, and undo brings one back', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'], size: { width: 1280, height: 720 } });
  const { page } = app;
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: 'People' }).click();
  const question = page.getByRole('alertdialog');
  const roles = page.getByRole('table', { name: 'Roles' });
  const row = (name: string) =>
    roles.getByRole('row').filter({ has: page.getByRole('textbox', { name: `Role ${name}` }) });

  await page.getByRole('button', { name: 'Add role' }).click();
  await page.getByRole('textbox', { name: 'New role' }).fill('Security lead');
  await page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(row('Security lead')).toContainText('none');
  await page.keyboard.press('Escape');
  const hidden = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(hidden, 'the window itself does not scroll, however long a place is').toBe(0);

  await row('QA lead').getByRole('textbox').fill('Head of quality');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'People' })).toContainText('Head of quality');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Remove the role Security lead' }).click();
  await expect(row('Security lead')).toBeHidden();
  await page.getByRole('button', { name: 'Remove the role Head of quality' }).click();
  await expect(question).toContainText('will be left without a role');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Remove role' }).click();
  await expect(row('Head of quality')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row('Head of quality')).toContainText('1 person');
});
