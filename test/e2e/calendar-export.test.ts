import { readFileSync } from 'node:fs';
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
  const table = readFileSync(app.path('calendar.md'), 'utf8');
  expect(table).toContain('| 4.2.0   | Ledger export');
  expect(table).not.toContain('| Sprint ');

  await app.answerNextDialog(app.path('calendar.pdf'));
  await calendar.exportAs('PDF');
  await expect(app.page.getByText('Saved calendar.pdf.')).toBeVisible();
  expect(readFileSync(app.path('calendar.pdf'), 'latin1')).toMatch(/^%PDF-/);
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
