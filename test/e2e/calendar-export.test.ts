import { readFileSync, writeFileSync } from 'node:fs';
import { readIcs } from '#test/support/read-ics.ts';
import { CalendarPage } from './calendar-page.ts';
import { ShellPage } from './shell-page.ts';
import { expect, test } from './support/test.ts';

test('the calendar goes out as it is shown, on paper and as a table', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const calendar = new CalendarPage(app);
  await calendar.turnTo(calendar.bar('4.2.0 Ledger export ships'));
  await calendar.look('Show', 'Sprints');

  await app.answerNextDialog(app.path('calendar.md'));
  await calendar.exportAs('Markdown');
  await expect(app.page.getByText('Saved calendar.md.')).toBeVisible();
  // The minute may have turned between two exports.
  const written = () => readFileSync(app.path('calendar.md'), 'utf8').replace(/, \d\d:\d\d /, ' ');
  const table = written();
  expect(table).toContain('| 4.2.0   | Ledger export');
  expect(table).not.toContain('| Sprint ');

  await app.answerNextDialog(app.path('calendar.pdf'));
  await calendar.exportAs('PDF');
  await expect(app.page.getByText('Saved calendar.pdf.')).toBeVisible();
  expect(readFileSync(app.path('calendar.pdf'), 'latin1')).toMatch(/^%PDF-/);

  // Typed without its ending, so that the system's dialog has not asked about this file.
  const [cancel, replace] = [0, 1];
  writeFileSync(app.path('calendar.md'), 'Mine');
  await app.answerNextDialog(app.path('calendar'));
  await app.answerNextDialog(replace);
  await calendar.exportAs('Markdown');
  await expect.poll(written).toBe(table);
  writeFileSync(app.path('calendar.md'), 'Mine');
  await app.answerNextDialog(app.path('calendar'));
  await app.answerNextDialog(cancel);
  await calendar.exportAs('Markdown');
  await app.answerNextDialog(app.path('another'));
  await calendar.exportAs('Markdown');
  await expect(app.page.getByText('Saved another.md.')).toBeVisible();
  expect(readFileSync(app.path('calendar.md'), 'utf8')).toBe('Mine');
});

test('the calendar, a checklist, a runbook and an edition of the notes go on paper', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const calendar = new CalendarPage(app);
  const titles = async () =>
    (await app.printed()).map((pdf) => /\/Title \((.*)\)/.exec(pdf)?.[1] ?? pdf.slice(0, 40));
  await expect(calendar.bar('4.2.0 Ledger export ships')).toBeVisible();
  await calendar.exportAs('Print…');
  await expect.poll(titles).toEqual([expect.stringContaining('elease calendar')]);

  await app.pickMenu('File', 'Print…');
  await expect.poll(async () => (await titles()).length).toBe(2);

  const shell = new ShellPage(app);
  await shell.sidebar.getByText('4.2.0').click();
  for (const [tab, words] of [
    ['Checklists', 'hecklist'],
    ['Runbook', 'deployment'],
    ['Notes', 'elease notes'],
  ] as const) {
    await app.page.getByRole('tab', { name: tab }).click();
    await app.page.keyboard.press('Control+p');
    await expect.poll(async () => (await titles()).at(-1)).toContain(words);
  }
});

test('the whole calendar goes out for another one, from the menu of the app', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  await expect(new ShellPage(app).sidebar).toBeVisible();
  await app.answerNextDialog(app.path('calendar.ics'));
  await app.pickMenu('File', 'Export', 'Calendar as iCalendar…');
  await expect(app.page.getByText('Saved calendar.ics.')).toBeVisible();
  const { events } = readIcs(readFileSync(app.path('calendar.ics'), 'utf8'));
  const summaries = events.map(({ summary }) => summary);
  expect(summaries).toContain('Payments 4.2.0 Ledger export');
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});
