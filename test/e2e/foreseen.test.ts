import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { SprintsPage } from './sprints-page.ts';
import { expect, test } from './support/test.ts';

const HIDDEN = 'Shown again once all that is typed can be read.';

test('a cadence shows what it gives with every key, and generates no other than that', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const { page } = app;
  const shell = new ShellPage(app);
  const sprints = new SprintsPage(app);
  await expect(shell.sidebar).toBeVisible();
  await sprints.open();
  await sprints.ofTeam('Payments', 'Cadence…');
  const summary = sprints.cadence.getByRole('status');
  const generate = sprints.cadence.getByRole('button', { name: 'Generate' });
  const every = sprints.cadence.getByRole('textbox', { name: 'A release every' });
  const releases = sprints.cadence.getByRole('radio', { name: /^\d+ releases?$/ });

  await every.fill('1');
  const many = Number.parseInt((await releases.textContent()) ?? '', 10);
  await every.press('Backspace');
  await page.keyboard.type('4');
  await expect(every).toBeFocused();
  await expect
    .poll(async () => Number.parseInt((await releases.textContent()) ?? '', 10))
    .toBe(Math.floor(many / 4));
  await every.press('x');
  await expect(sprints.cadence).toContainText(HIDDEN);
  await expect(summary).toBeHidden();
  await generate.click();
  await expect(every).toBeFocused();
  await expect(sprints.cadence).toContainText('“4x” is not a whole number.');
  await every.press('Backspace');
  await expect(summary).toBeVisible();

  const parts = sprints.cadence.getByRole('group', { name: 'Horizon' }).getByRole('spinbutton');
  const told = await summary.textContent();
  await parts.last().click();
  await page.keyboard.press('ArrowUp');
  await expect(summary).not.toHaveText(told ?? '');
  await page.keyboard.press('Control+z');
  await expect(summary).toHaveText(told ?? '');
  await page.keyboard.press('ArrowUp');
  const promised = (await summary.textContent())?.match(/\d+ releases?/)?.[0] ?? '';
  await generate.click();
  await shell.sayWho('Mara Kovač');
  await expect(shell.messages).toContainText(promised);

  await sprints.ofTeam('Payments', 'Cadence…');
  await expect(summary).toHaveText(/^Nothing to generate\./);
});

test('what a release follows is said of the days as they are typed', { tag: '@deep' }, async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await release.fact('Follows').click();
  await release.panel.getByRole('combobox', { name: 'Follows' }).fill('4.3');
  await expect(release.panel).toContainText(HIDDEN);
  await app.page.getByRole('option', { name: /4\.3/ }).first().click();
  const days = release.panel.getByRole('textbox', { name: 'Days' });
  await days.fill('20');
  await expect(days).toBeFocused();
  await expect(release.panel.getByRole('status')).toContainText('20 working days');
  await days.press('Escape');
  await expect(release.panel.getByRole('status')).toContainText('1 working day');
  await expect(days).toHaveValue('1');
});

test('the scope lock of a release made by hand is set at its head, taken back in one step', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await release.fact('Scope lock').click();
  const days = release.panel.getByRole('textbox', { name: 'Scope locks' });
  const words = release.panel.getByRole('status');
  await days.fill('7');
  await expect(words).toContainText(/^The scope of 4\.2\.0 locks \w{3} \d+ \w{3}/);
  await days.fill('7 days');
  await expect(release.panel).toContainText(HIDDEN);
  await days.fill('7');
  await days.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(release.panel).toBeHidden();
  await expect(release.fact('Scope lock')).toContainText(/Scope lock(s|ed) \w{3} \d+ \w{3}/);
  await app.page.keyboard.press('Control+z');
  await expect(release.fact('Scope lock')).toContainText('No scope lock');
});
