import { writeFileSync } from 'node:fs';
import { ImportPage } from './import-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/test.ts';

test('products are added, renamed and removed, and a release is planned for a new one', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'], size: { width: 1280, height: 720 } });
  const { page } = app;
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  const products = page.getByRole('table', { name: 'Products' });
  const dialog = page.getByRole('dialog', { name: 'New product' });

  await shell.runFromPalette('new product');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Web shop');
  await expect(dialog.getByRole('textbox', { name: 'Key' })).toHaveValue('WS');
  await dialog.getByRole('textbox', { name: 'Key' }).fill('web');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(dialog).toBeHidden();

  await page.keyboard.press('Control+,');
  const name = products.getByRole('textbox', { name: 'Name of Web shop' });
  await expect(products.getByRole('textbox', { name: 'Key of Web shop' })).toHaveValue('WEB');
  await name.fill('Shop');
  await name.press('Enter');
  await expect(products.getByRole('textbox', { name: 'Name of Shop' })).toBeVisible();
  await products.getByRole('button', { name: /Versions of Shop/ }).click();
  await page.getByRole('option', { name: 'Calendar' }).click();
  await expect(products.getByRole('button', { name: /Versions of Shop/ })).toContainText(
    'Calendar',
  );
  await expectAccessible(page);

  await page.keyboard.press('Control+n');
  const release = page.getByRole('dialog', { name: 'New release' });
  await release.getByRole('button', { name: /Product/ }).click();
  await page.getByRole('option', { name: 'New product…' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Back office');
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(release.getByRole('button', { name: /Product/ })).toContainText('Back office');
  await release.getByRole('button', { name: 'Create release' }).click();
  await expect(page).toHaveTitle(/1\.0\.0/);

  await page.keyboard.press('Control+,');
  await products.getByRole('button', { name: 'Remove the product Back office' }).click();
  await expect(shell.messages).toContainText('1.0.0');
  await products.getByRole('button', { name: 'Remove the product Shop' }).click();
  await expect(products.getByRole('textbox', { name: 'Name of Shop' })).toBeHidden();
});

const TWO_PROJECTS = `Issue key,Issue id,Summary,Project key,Project name
WEB-1,1,Pay by invoice,WEB,Web shop
APP-1,2,Scan a code,APP,Scanner
APP-2,3,Scan two codes,APP,Scanner
`;

test('an import says for each project where it goes, and makes products in its own step', async ({
  openApp,
}) => {
  const app = await openApp();
  const { page } = app;
  const shell = new ShellPage(app);
  await app.answerNextDialog(app.path('Payments.preflight'));
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  const place = new ImportPage(app);
  await place.open();
  writeFileSync(app.path('two.csv'), TWO_PROJECTS);
  await place.choose(app.path('two.csv'));

  await expect(place.destination('Web shop (WEB)')).toContainText('Web shop');
  await expect(place.destination('Scanner (APP)')).toContainText('Scanner');
  await expect(page.getByText('Also makes 2 products')).toBeVisible();
  await expectAccessible(page);
  await place.destination('Web shop (WEB)').click();
  await page.getByRole('option', { name: 'Payments' }).click();
  await expect(page.getByText('Also makes 1 product')).toBeVisible();
  await place.apply();
  await expect(shell.heading).toHaveText('Board');

  await page.keyboard.press('Control+,');
  const names = page.getByRole('table', { name: 'Products' }).getByRole('textbox', {
    name: /^Name of/,
  });
  await expect(names).toHaveCount(2);
  await expect(names.last()).toHaveValue('Scanner');
  await shell.undoButton.click();
  await expect(names).toHaveCount(1);
});
