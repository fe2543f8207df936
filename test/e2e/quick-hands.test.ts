import { RunbookPage } from './runbook-page.ts';
import { ShellPage } from './shell-page.ts';
import type { OpenOptions, RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

type OpenApp = (options?: OpenOptions) => Promise<RunningApp>;

/** The runbook of release 4.2.0 of the sample workspace. */
async function openRunbook(openApp: OpenApp) {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  const runbook = new RunbookPage(app);
  await runbook.open();
  return { app, shell, runbook };
}

test('steps added without a pause stand in the order they were typed', async ({ openApp }) => {
  const { app, shell, runbook } = await openRunbook(openApp);
  const before = await runbook.titles('Pre-deployment');
  await runbook.addStep('Pre-deployment', 'Zero');
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => runbook.titles('Pre-deployment')).toEqual([...before, 'Zero']);
  await app.page.keyboard.press('Escape');
  const letters = ['A', 'B', 'C', 'D', 'E'];
  await runbook.addSteps('Pre-deployment', letters);
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([...before, 'Zero', ...letters]);
});

test('every press of Alt and an arrow moves a step, however quick', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { app, shell, runbook } = await openRunbook(openApp);
  const [first = '', second = '', third = '', ...rest] = await runbook.titles('Pre-deployment');
  await runbook.title('1.1').focus();
  await app.page.keyboard.press('Alt+ArrowDown');
  await shell.sayWho('Mara Kovač');
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([second, first, third, ...rest]);
  await app.page.keyboard.press('Control+z');
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([first, second, third, ...rest]);

  await runbook.title('1.1').focus();
  await runbook.pressAtOnce('ArrowDown', 2);
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([second, third, first, ...rest]);
});

test('what is closed by Escape and opened again at once has the focus and hears keys', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const { page } = app;
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  const theme = await page.getByRole('button', { name: 'Theme' }).boundingBox();
  const press = () => page.mouse.click((theme?.x ?? 0) + 5, (theme?.y ?? 0) + 5);
  const menu = page.getByRole('menu');
  await press();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Escape');
  await press();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  await shell.openPalette();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(shell.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shell.dialog).toBeHidden();
});

test('a double click opens the line that adds steps, and it has the focus', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, runbook } = await openRunbook(openApp);
  await runbook.section('Pre-deployment').getByRole('button', { name: 'Add step' }).dblclick();
  await expect(runbook.newStep).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(
    runbook.section('Pre-deployment').getByRole('button', { name: 'Add step' }),
  ).toBeFocused();
});

test('a step waits for who adds it, comes back where nobody says so, and the line goes on', async ({
  openApp,
}) => {
  const { app, shell, runbook } = await openRunbook(openApp);
  const before = await runbook.titles('Pre-deployment');
  await runbook.title('1.1').fill('Call everybody');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('dialog', { name: 'Who are you?' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(runbook.title('1.1')).toBeFocused();
  await expect(runbook.title('1.1')).toHaveValue('Call everybody');
  await app.page.keyboard.press('Escape');
  await expect(runbook.title('1.1')).toHaveValue(before[0] ?? '');

  await runbook.addSteps('Pre-deployment', ['Warn support', 'Freeze deploys']);
  await expect(app.page.getByRole('dialog', { name: 'Who are you?' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toBeHidden();
  await expect(runbook.newStep).toHaveValue('Warn support');
  await expect(runbook.newStep).toBeFocused();

  await app.page.keyboard.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => runbook.titles('Pre-deployment')).toEqual([...before, 'Warn support']);
  await expect(runbook.newStep).toHaveValue('Freeze deploys');
  await expect(runbook.newStep).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect
    .poll(() => runbook.titles('Pre-deployment'))
    .toEqual([...before, 'Warn support', 'Freeze deploys']);
  await expect(runbook.newStep).toHaveValue('');
  await expect(runbook.newStep).toBeFocused();
});
