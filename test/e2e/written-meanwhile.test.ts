import { writeFileSync } from 'node:fs';
import { addDays } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from './calendar-moves-page.ts';
import { CalendarPage } from './calendar-page.ts';
import { RecordsPage } from './records-page.ts';
import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { commandLine } from './support/command-line.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

/** A workspace that the command line made and writes into, in a window. */
async function openShared(openApp: () => Promise<RunningApp>, ...more: string[]) {
  const app = await openApp();
  const file = app.path('Payments.preflight');
  const write = (...words: string[]) => commandLine(...words, '--workspace', file);
  write('new', '--as', 'Mara Kovač', ...more);
  return { app, file, write, shell: new ShellPage(app), records: new RecordsPage(app) };
}

test('a dialog saves what was typed in it, and leaves what another process wrote meanwhile', async ({
  openApp,
}) => {
  const { app, file, write, shell, records } = await openShared(openApp, '--sample');
  const calendar = new CalendarPage(app);
  await app.restart([file]);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  const day = await app.page.locator('[data-date$="-15"]').first().getAttribute('data-date');
  const importFreeze = (until: string, ...more: string[]) => {
    writeFileSync(app.path('team.ics'), ics(day ?? '', until, ...more));
    write('import', app.path('team.ics'), '--as', 'freezes', '--by', 'Mara Kovač');
  };
  const edit = async (title: string) => {
    await calendar.bar(`Hard freeze: ${title}`).click();
    await records.panel(title).getByRole('button', { name: 'Edit…' }).click();
    return records.dialog(`Edit ${title}`);
  };
  const only = async () =>
    (await calendar.rows()).freezes.flatMap(({ title, endTime }) =>
      title.startsWith('Quiet') ? [[title, endTime]] : [],
    );

  importFreeze('180000');
  const dialog = await edit('Quiet hours');
  await dialog.getByLabel('Title').fill('Quiet hours of the team');
  importFreeze('200000');
  const until = dialog.getByRole('group', { name: 'To, time' });
  await expect(until.getByRole('spinbutton').first()).toHaveText('20');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  expect(await only()).toEqual([['Quiet hours of the team', '20:00']]);

  const again = await edit('Quiet hours of the team');
  await again.getByLabel('Title').fill('Quiet evening');
  importFreeze('200000', 'STATUS:CANCELLED');
  await expect(again.getByRole('alert')).toContainText('removed this freeze window meanwhile');
  await again.getByRole('button', { name: 'Add freeze window' }).click();
  await expect(again).toBeHidden();
  expect(await only()).toEqual([['Quiet evening', '20:00']]);
});

test('the panels of a release show what another process wrote while they are open', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, file, write, shell } = await openShared(openApp);
  const release = new ReleasePage(app);
  const set = (...more: string[]) => write('release', '1.0.0', '--as', 'Mara Kovač', ...more);
  set('--date', '2027-12-10');
  await app.restart([file]);
  await shell.sidebar.getByRole('button', { name: '1.0.0' }).click();
  await shell.actAs('Mara Kovač');

  await release.fact('Target date').click();
  set('--date', '2027-12-14');
  const dayOf = release.panel.getByRole('spinbutton', { name: /^day/ });
  await expect(dayOf).toHaveText('14');
  await expect(release.panel.getByRole('status')).toHaveText('Type a day, or pick one');
  await app.page.keyboard.press('Escape');

  await app.page.getByRole('button', { name: /^Dates of/ }).click();
  const starts = release.panel.getByRole('group', { name: 'Starts' });
  const ends = release.panel.getByRole('group', { name: 'Ends' });
  const before = (await starts.textContent()) ?? '';
  await release.panel.getByText('Stay when the release moves').click();
  set('--date', '2027-12-21');
  await expect(starts).not.toHaveText(before);
  const now = [await starts.textContent(), await ends.textContent()];
  await release.panel.getByRole('button', { name: 'Save dates' }).click();
  await expect(release.panel).toBeHidden();
  await app.page.getByRole('button', { name: /^Dates of .*pinned$/ }).click();
  await expect(starts).toHaveText(now[0] ?? '');
  await expect(ends).toHaveText(now[1] ?? '');
});

test('other days are typed over those that something has now', { tag: '@deep' }, async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const { page } = app;
  const shell = new ShellPage(app);
  const moves = new CalendarMovesPage(app);
  await expect(shell.sidebar).toBeVisible();
  await shell.actAs('Mara Kovač');
  const day = (await page.locator('[data-date$="-15"]').first().getAttribute('data-date')) ?? '';
  const days = { startDate: day, endDate: addDays(day, 1) };
  await moves.given('dateMark.add', { title: 'Fair', ...days });
  const mark = async () => (await moves.rows()).dateMarks.find(({ title }) => title === 'Fair');
  const dateMarkId = (await mark())?.id ?? '';
  await moves.bar(/^Fair/).press('m');
  const dialog = page.getByRole('dialog', { name: /^When is/ });
  await dialog.getByRole('spinbutton', { name: /^day, .*First day/ }).press('ArrowDown');
  await moves.given('dateMark.update', { dateMarkId, endDate: addDays(day, 2) });
  await dialog.getByRole('button', { name: 'Set dates' }).click();
  await expect(dialog).toBeHidden();
  expect(await mark()).toMatchObject({ startDate: addDays(day, -1), endDate: addDays(day, 2) });

  await moves.bar(/^Fair/).press('m');
  await moves.given('dateMark.remove', { dateMarkId });
  await expect(dialog.getByRole('status')).toContainText('moved or removed it meanwhile');
  await expect(dialog.getByRole('button', { name: 'Set dates' })).toBeDisabled();
});

const ics = (day: string, until: string, ...more: string[]): string => {
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:quiet@example.com',
    'SUMMARY:Quiet hours',
    `DTSTART;TZID=Europe/Berlin:${date}T120000`,
    `DTEND;TZID=Europe/Berlin:${date}T${until}`,
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
};
