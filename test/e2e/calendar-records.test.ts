import { writeFileSync } from 'node:fs';
import { addDays, daysBetween, weekday } from '#shared/lib/dates.ts';
import { CalendarPage } from './calendar-page.ts';
import { ImportPage } from './import-page.ts';
import { RecordsPage } from './records-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible, expectAccessibleInBothThemes } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

async function openSample(openApp: () => Promise<RunningApp>) {
  const app = await openApp();
  const shell = new ShellPage(app);
  await expect(shell.sidebar).toBeVisible();
  await expect(app.page.getByRole('group', { name: 'Month View' })).toBeVisible();
  return { app, shell, calendar: new CalendarPage(app), records: new RecordsPage(app) };
}

const WEEKEND = 'Hard freeze: Quiet weekend';

test('a freeze that comes round is made, shown at its times, changed, and taken back', async ({
  openApp,
}) => {
  const { app, shell, calendar, records } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  const dialog = await records.startNew('Freeze window');
  await dialog.getByLabel('Title').fill('Quiet weekend');
  await dialog.getByRole('button', { name: 'Every weekend' }).click();
  await expect(dialog.getByRole('status')).toContainText(/^Next: Fri .* 12:00 – Mon .* 06:00/);
  await expect(dialog.getByRole('status')).toContainText('every Friday 12:00 to Monday 06:00');
  await expect(dialog.getByRole('list', { name: 'Windows it would lie over' })).toContainText(
    /“Quiet weekend” over PAY 4\.2\.0 on .+, \w{3} \d.+, 22:00 – \w{3} \d.+, 02:00\. Move it: /,
  );
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole('button', { name: 'Add freeze window' }).click();
  await shell.sayWho('Mara Kovač');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Later month' }).click();
  const bars = records.bars(WEEKEND);
  await expect.poll(() => bars.count()).toBeGreaterThan(4);
  const many = await bars.count();

  await calendar.bar(WEEKEND).click();
  const panel = records.panel('Quiet weekend');
  await expect(panel).toContainText('every Friday 12:00 to Monday 06:00');
  await panel.getByRole('button', { name: 'Edit…' }).click();
  const edit = records.dialog('Edit Quiet weekend');
  await edit.getByRole('radio', { name: /^Soft/ }).click();
  await records.pick(edit, 'Repeats', 'Every month');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await expect(records.bars('Soft freeze: Quiet weekend').first()).toBeVisible();
  expect(await records.bars('Soft freeze: Quiet weekend').count()).toBeLessThan(many);

  await page.keyboard.press('Control+z');
  await expect(bars).toHaveCount(many);
  await calendar.bar(WEEKEND).click();
  await panel.getByRole('button', { name: /^Leave out/ }).click();
  await expect.poll(() => bars.count()).toBeLessThan(many);
  await page.keyboard.press('Control+z');
  await expect(bars).toHaveCount(many);

  await calendar.bar(WEEKEND).press('m');
  const when = page.getByRole('dialog', { name: /^When is Quiet weekend/ });
  await when.getByRole('radio', { name: 'This time only' }).click();
  await when.getByRole('spinbutton', { name: /^day, .*First day/ }).press('ArrowDown');
  await expect(when).toContainText('Moves this time only');
  await when.getByRole('button', { name: 'Set dates' }).click();
  await expect(when).toBeHidden();
  const quiet = async () =>
    (await calendar.rows()).freezes.filter(({ title }) => title === 'Quiet weekend');
  const alone = (await quiet()).find(({ rule }) => rule === '');
  expect(alone && daysBetween(alone.startDate, alone.endDate)).toBe(4);
  await expect(bars).toHaveCount(many);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await quiet()).length).toBe(1);

  await calendar.bar(WEEKEND).press('Delete');
  await expect(bars).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(bars).toHaveCount(many);
});

test('a rule that nobody can reckon is refused in its field', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { records, shell } = await openSample(() => openApp({ args: ['--sample'] }));
  const dialog = await records.startNew('Freeze window');
  await dialog.getByLabel('Title').fill('Always');
  await records.pick(dialog, 'Repeats', 'By a rule');
  const rule = dialog.getByLabel('Rule (RFC 5545)');
  for (const [typed, why] of [
    ['FREQ=SECONDLY', 'not within a day (FREQ=SECONDLY)'],
    ['FREQ=DAILY;COUNT=1000000000', 'COUNT that is not 1 to 1000'],
    ['FREQ=DAILY;UNTIL=99991332', 'does not exist (UNTIL)'],
    ['gibberish', 'says nothing: GIBBERISH'],
  ] as const) {
    await rule.fill(typed);
    await expect(dialog.getByText(why)).toBeVisible();
    await rule.press('Enter');
    await expect(dialog).toBeVisible();
  }
  await rule.fill('FREQ=MONTHLY;BYDAY=-1FR');
  await expect(dialog.getByRole('status')).toContainText('on the last Friday of every month');

  const to = dialog.getByRole('group', { name: 'To', exact: true });
  await records.typeDate(dialog, 'To', '9999-12-31');
  await expect(to).toContainText('9999');
  await dialog.getByRole('button', { name: 'Every year end' }).click();
  await expect(to).not.toContainText('9999');
  await dialog.getByRole('button', { name: 'Add freeze window' }).click();
  await shell.sayWho('Mara Kovač');
  await expect(dialog).toBeHidden();
});

test('a typed time zone is taken where one is meant, and otherwise stays with words', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, records } = await openSample(() => openApp({ args: ['--sample'] }));
  const { keyboard } = app.page;
  const dialog = await records.startNew('Freeze window');
  await dialog.getByLabel('Title').fill('Audit');
  const zone = dialog.getByRole('combobox', { name: 'Time zone' });
  const list = app.page.getByRole('listbox');
  for (const [typed, key, taken] of [
    ['america/NEW_york', 'Tab', 'America/New_York'],
    ['berlin', 'Enter', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Enter', 'Asia/Kolkata'],
    ['UTC', 'Tab', 'UTC'],
  ] as const) {
    await zone.fill(typed);
    await keyboard.press(key);
    await expect(zone).toHaveValue(taken);
    await expect(list).toBeHidden();
  }
  await zone.fill('Atlantis');
  await keyboard.press('Tab');
  await expect(zone).toHaveValue('Atlantis');
  await expect(dialog.getByText('No zone of that name.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add freeze window' }).click();
  await expect(dialog).toBeVisible();
  await expect(zone).toBeFocused();

  await zone.fill('berl');
  await expect(list.getByRole('option')).toHaveText(['Europe/Berlin']);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(zone).toHaveValue('Europe/Berlin');
  await expect(dialog).toBeVisible();
});

test('an empty day offers what is new, with its date, and so do keys alone', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, calendar, records } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  await page.getByRole('button', { name: 'Later month' }).click();
  const day = await calendar.dayUnder(page.locator('.rbc-date-cell').nth(19));

  await records.newOn(day, 'double click', 'Date mark');
  const mark = records.dialog('New date mark');
  expect(await records.dateIn(mark, 'Date')).toBe(day);
  await mark.getByLabel('Title').fill('Contract with Nordbank');
  await expectAccessibleInBothThemes(page);
  await mark.getByLabel('Title').press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(mark).toBeHidden();
  const bar = calendar.bar(/^Contract with Nordbank/);
  await bar.scrollIntoViewIfNeeded();
  await expect.poll(() => calendar.dayOf(bar)).toBe(day);

  await records.newOn(day, 'right click', 'Release');
  expect(await records.dateIn(records.dialog('New release'), 'Target date')).toBe(day);
  await page.keyboard.press('Escape');

  await records.newOn(day, 'right click', 'Sprint');
  const sprint = records.dialog('New sprint');
  expect(await records.dateIn(sprint, 'First day')).toBe(day);
  await sprint.getByLabel('Name').fill('Spike');
  await sprint.getByLabel('Name').press('Enter');
  const spike = calendar.bar(/^Spike/);
  await expect.poll(() => calendar.dayOf(spike.first())).toBe(day);

  await shell.runFromPalette('new announcement');
  const word = records.dialog('New announcement');
  await word.getByLabel('Audience').fill('Partners');
  await expect(word.getByRole('status')).toContainText(/^Due .* moves with the release/);
  await expectAccessibleInBothThemes(page);
  await word.getByLabel('Audience').press('Enter');
  await expect(word).toBeHidden();
  const panel = records.panel('Tell Partners');
  await panel.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(panel).toContainText('by Mara Kovač');
  await expect(panel.getByRole('button', { name: 'Edit…' })).toBeHidden();
  await expect(shell.undoButton).toHaveAccessibleName(/^Undo: Mark Partners as told/);
});

test('a holiday says what it shifts before it is added, and stands on its day', async ({
  openApp,
}) => {
  const { app, shell, calendar, records } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  const word = calendar.bar(/^4\.2\.0 Tell Finance teams/);
  await calendar.turnTo(word);
  const due = await calendar.dayOf(word);
  const off = workdayFrom(due, -1);

  await shell.runFromPalette('settings');
  await page.getByRole('button', { name: 'Add holiday…' }).click();
  const dialog = records.dialog('Add holiday');
  await dialog.getByLabel('Name').fill('Founders’ day');
  await records.typeDate(dialog, 'Day', off);
  const shifts = dialog.getByRole('region', { name: 'What shifts' });
  await expect(shifts).toContainText('4.2.0 Ledger export');
  await expect(shifts).toContainText('Tell Finance teams');
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole('button', { name: 'Add holiday' }).click();
  await shell.sayWho('Mara Kovač');
  await expect(page.getByRole('table', { name: /^Holidays of/ })).toContainText('Founders’ day');
  await expectAccessible(page);

  await shell.sidebar.getByRole('button', { name: 'Calendar' }).click();
  const inMonth = page.getByRole('group', { name: 'Month View' }).getByText('Founders’ day');
  await expect(inMonth.first()).toBeVisible();
  await word.scrollIntoViewIfNeeded();
  await expect.poll(() => calendar.dayOf(word)).toBe(workdayFrom(due, 1));
  await page.keyboard.press('Control+z');
  await expect.poll(() => calendar.dayOf(word)).toBe(due);
  await expect(inMonth).toHaveCount(0);
});

/** The next or the last day before of a week that people work on. */
function workdayFrom(date: string, step: 1 | -1): string {
  const next = addDays(date, step);
  return weekday(next) > 5 ? workdayFrom(next, step) : next;
}

test('leave is kept with the person, and shown in the calendar where one asks for it', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, calendar, records } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  await shell.sidebar.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: /^Jonas Lindqvist/ }).click();
  const panel = records.panel('Jonas Lindqvist');
  await panel.getByRole('button', { name: 'Add leave…' }).click();
  const dialog = records.dialog('Leave of Jonas Lindqvist');
  await dialog.getByLabel('Note').fill('Sailing');
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole('button', { name: 'Add leave' }).click();
  await shell.sayWho('Mara Kovač');
  await expect(panel.getByRole('region', { name: 'Leave' })).toContainText('Sailing');

  await shell.sidebar.getByRole('button', { name: 'Calendar' }).click();
  const bar = calendar.bar('Jonas Lindqvist away');
  await expect(bar).toHaveCount(0);
  await calendar.look('Show', 'Leave');
  await expect(bar).toBeVisible();
  await calendar.show('Quarter');
  await expect(
    calendar.timeline.getByRole('button', { name: 'Jonas Lindqvist away' }),
  ).toBeVisible();
  await calendar.bar('Jonas Lindqvist away').press('Delete');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(bar).toBeVisible();
});

test('a calendar of freezes comes in, and a newer one updates it instead of doubling it', async ({
  openApp,
}) => {
  const { app, shell, records } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  const place = new ImportPage(app);
  const importFile = async (text: string) => {
    writeFileSync(app.path('team.ics'), text);
    await place.open();
    await place.choose(app.path('team.ics'));
  };
  await importFile(ics('Quiet hours', '20261207T120000', '20261207T180000'));
  await expect(page.getByRole('radio', { name: 'Freezes' })).toBeChecked();
  await expect(place.table('Event by event')).toContainText('Quiet hours');
  await records.pick(place.filePanel, 'Hard or soft', 'Soft: with a reason only');
  await expectAccessible(page);
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(page.getByRole('group', { name: 'Month View' })).toBeVisible();
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Import 1 freeze from team.ics');
  await page.getByRole('button', { name: 'Later month' }).click();
  await expect(records.bars('Soft freeze: Quiet hours')).toHaveCount(1);

  await importFile(ics('Quiet evening', '20261208T120000', '20261208T180000'));
  await expect(place.table('Event by event')).toContainText('Changed');
  await place.apply();
  await expect(records.bars(/^Soft freeze: Quiet/)).toHaveCount(1);
  await expect(records.bars('Soft freeze: Quiet evening')).toHaveCount(1);

  await importFile(ics('Quiet evening', '20261208T120000', '20261208T180000'));
  await expect(page.getByRole('main').getByRole('status')).toContainText('is here already');
  await page.getByRole('banner').getByRole('button', { name: 'Done' }).click();
  await importFile(ics('Too often', '20261208T120000', '20261208T180000', 'RRULE:FREQ=SECONDLY'));
  await expect(page.getByRole('alert').filter({ hasText: 'team.ics, line 7' })).toBeVisible();
});

const ics = (title: string, start: string, end: string, ...more: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:quiet@example.com',
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:${start}`,
    `DTEND;TZID=Europe/Berlin:${end}`,
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
