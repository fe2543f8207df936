import { startOfWeek } from '#shared/domain/calendar/range.ts';
import { addDays, dateAt } from '#shared/lib/dates.ts';
import { CalendarPage } from './calendar-page.ts';
import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import { commandLine } from './support/command-line.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

type OpenApp = (options: { args?: string[]; env?: Record<string, string> }) => Promise<RunningApp>;

/** The sample's 5.0.0, with Staging on the day before, looked at from New York. */
async function openRelease(openApp: OpenApp) {
  const app = await openApp({ args: ['--sample'], env: { TZ: 'America/New_York' } });
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '5.0.0' }).click();
  await expect(release.deployment('Staging')).toContainText('the day before');
  await shell.actAs('Mara Kovač');
  return { app, shell, release };
}

test('a deployment is added in a zone of its own, changed, and removed, a step each', async ({
  openApp,
}) => {
  const { app, shell, release } = await openRelease(openApp);
  expect(await release.environments()).toEqual(['Production', 'Staging']);

  await release.addDeployment('Production EU', {
    date: '2027-03-27',
    start: '2300',
    end: '0300',
    zone: 'Europe/Berlin',
  });
  const added = release.deployment('Production EU');
  await expect(added).toContainText(
    /Sat 27 Mar( 2027)?, 23:00 – Sun 28 Mar, 03:00 Europe\/Berlin · 3 h/,
  );
  await expect(added).toContainText(/Sat 27 Mar( 2027)?, 18:00–21:00 America\/New_York/);
  await expect(added).toContainText(
    '4 h on the clock, 3 h long: clocks go forward at 02:00 Europe/Berlin',
  );
  await expect(shell.undoButton).toHaveAccessibleName(
    'Undo: Add the Production EU deployment of 5.0.0',
  );
  await expect(release.findings).toContainText('The clocks change in the window');

  await release.findings.getByRole('button', { name: 'Look at the window' }).click();
  await expect(release.panel).toContainText('3 h long');
  await release.typeDate('Starts on', '2027-03-28');
  await expect(release.panel).not.toContainText('3 h long');
  await release.panel.getByRole('button', { name: 'Save deployment' }).click();
  await expect(added).toContainText(
    /Sun 28 Mar( 2027)?, 23:00 – Mon 29 Mar, 03:00 Europe\/Berlin · 4 h/,
  );
  await expect(release.findings).not.toContainText('The clocks change in the window');

  await release.chooseForDeployment('Production EU', 'Remove');
  await expect(added).toBeHidden();
  await shell.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(added).toBeVisible();
  await expect(shell.undoButton).toHaveAccessibleName(
    'Undo: Change the Production EU deployment of 5.0.0',
  );
  await app.page.keyboard.press('Control+z');
  await expect(added).toContainText(/Sat 27 Mar( 2027)?, 23:00/);

  await release.chooseForDeployment('Staging', 'Remove');
  await expect(release.deployment('Staging')).toBeHidden();
});

test('deployments are put in order by key and by drag', { tag: '@deep' }, async ({ openApp }) => {
  const { app, shell, release } = await openRelease(openApp);
  await release.deployment('Staging').focus();
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => release.environments()).toEqual(['Staging', 'Production']);
  await expect(release.deployment('Staging')).toBeFocused();
  await expect(release.deployment('Staging')).toContainText('Main');
  await expect(shell.undoButton).toHaveAccessibleName(
    'Undo: Move the Staging deployment of 5.0.0 to 1',
  );

  await release.dragDeploymentBelow('Staging', 'Production');
  await expect.poll(() => release.environments()).toEqual(['Production', 'Staging']);
  await expect(release.deployment('Production')).toContainText('Main');
});

test('the deployments are accessible in both themes', async ({ openApp }) => {
  const { app, shell, release } = await openRelease(openApp);
  for (const theme of ['Light', 'Dark'] as const) {
    await shell.chooseTheme(theme);
    await expectAccessible(app.page);
    await release.deployment('Staging').click();
    await expect(release.panel).toContainText('Starts the day before the release’s date');
    await expectAccessible(app.page);
    await app.page.keyboard.press('Escape');
    await expect(release.panel).toBeHidden();
  }
});

test('the calendar shows every deployment, and names both releases that a drop sets at once', {
  tag: '@deep',
}, async ({ openApp }) => {
  const monday = startOfWeek(dateAt(new Date().toISOString(), 'Europe/Berlin'), 1);
  const [tuesday, wednesday, friday] = [1, 2, 4].map((days) => addDays(monday, days));
  const app = await openApp({ env: { TZ: 'Europe/Berlin' } });
  const file = app.path('Payments.preflight');
  const make = (version: string, date = '', ...more: string[]) =>
    commandLine('release', version, '--workspace', file, '--date', date, ...more);
  commandLine('new', '--workspace', file, '--as', 'Mara Kovač');
  const zone = ['--window', '20:00/23:00', '--zone', 'Europe/Berlin'];
  make('1.0.0', wednesday, '--name', 'First', ...zone);
  const staging = [`${tuesday}T14:00/${tuesday}T16:00`, '--zone', 'Europe/Berlin'];
  make('1.0.0', wednesday, '--environment', 'Staging', '--window', ...staging);
  make('1.1.0', friday, '--name', 'Second', ...zone);
  await app.restart([file]);
  const calendar = new CalendarPage(app);

  const first = calendar.bar('1.0.0 Staging 14:00–16:00 deployment window');
  await expect.poll(() => calendar.dayOf(first)).toBe(tuesday);
  const production = calendar.bar('1.0.0 Production 20:00–23:00 deployment window');
  await expect.poll(() => calendar.dayOf(production)).toBe(wednesday);
  await first.click();
  const inspector = app.page.getByRole('complementary', { name: 'Release 1.0.0' });
  await expect(inspector.getByRole('term').filter({ hasText: 'Staging' })).toBeVisible();
  await expect(inspector).toContainText('14:00–16:00 Europe/Berlin · 2 h');
  await expect(inspector).toContainText('20:00–23:00 Europe/Berlin · 3 h');

  await calendar.hold(calendar.bar('1.1.0 Second ships'), wednesday ?? '');
  await expect(calendar.hint).toContainText('1.1.0: Window overlaps with 1.0.0');
  await expect(calendar.hint).not.toContainText('1.0.0: Window overlaps with 1.1.0');
  await expect(calendar.hint).toContainText('First legal day:');
  await app.page.keyboard.press('Escape');
  await calendar.drop();

  await calendar.show('Week');
  await expect(calendar.window('1.0.0')).toHaveCount(2);
});

test('a panel saves what was typed in it, and leaves what another process wrote meanwhile', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ env: { TZ: 'Europe/Berlin' } });
  const file = app.path('Payments.preflight');
  const set = (...more: string[]) =>
    commandLine('release', '1.0.0', '--workspace', file, '--as', 'Mara Kovač', ...more);
  const zone = ['--zone', 'Europe/Berlin'];
  commandLine('new', '--workspace', file, '--as', 'Mara Kovač');
  set('--date', '2027-12-10', '--window', '20:00/23:00', ...zone);
  await app.restart([file]);
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: '1.0.0' }).click();
  await shell.actAs('Mara Kovač');

  await release.deployment('Production').click();
  const reserve = release.panel.getByRole('textbox', { name: 'Reserve' });
  await reserve.fill('45');
  set('--window', '2027-12-10T05:00/2027-12-10T07:00', ...zone);
  await expect(release.deployment('Production')).toContainText('05:00–07:00');
  await expect(reserve).toHaveValue('45');
  await reserve.press('Enter');
  await expect(release.panel).toBeHidden();
  await expect(shell.undoButton).toHaveAccessibleName(/Production/);
  await expect(release.deployment('Production')).toContainText('05:00–07:00');
});

test('a target date is not taken off where what is typed would not do', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { shell, release } = await openRelease(openApp);
  await shell.sidebar.getByRole('button', { name: '4.3.0' }).click();
  await release.fact('Target date').click();
  const takesOff = release.panel.getByRole('button', { name: 'Take the date off' });
  await expect(takesOff).toBeHidden();
  await release.typeDate('Target date', '9999-01-01');
  await expect(
    release.panel.getByText('Shown again once all that is typed can be read.'),
  ).toBeVisible();
  await expect(takesOff).toBeHidden();
  await release.panel.getByRole('button', { name: 'Clear the date' }).click();
  await expect(takesOff).toBeVisible();
});
