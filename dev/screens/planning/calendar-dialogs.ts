import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from '#test/e2e/calendar-moves-page.ts';
import { RecordsPage } from '#test/e2e/records-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { ask, press, type Screen } from '../screen.ts';
import { inView, shipOf } from './calendar.ts';

/** What the calendar asks: something new, another date, and whether a move is meant. */
export const CALENDAR_DIALOGS: readonly Screen[] = [
  asked('freeze', 'New freeze window'),
  inView('calendar-ask-freeze-weekly', 'Month', async ({ page }) => {
    await ask(page, 'New freeze window');
    await press(page, 'Every weekend');
    await page.getByRole('status').filter({ hasText: 'Next:' }).waitFor();
  }),
  asked('mark', 'New date mark'),
  asked('announcement', 'New announcement'),
  asked('date', 'Go to a date'),
  asked('release', 'New release'),
  asked('sprint', 'New sprint'),
  inView('calendar-ask-refused', 'Month', async (app) => {
    const { page } = app;
    await ask(page, 'New freeze window');
    await page.getByLabel('Title').fill('Stocktaking');
    await new RecordsPage(app).typeDate(page.getByRole('dialog'), 'To', '2026-01-01');
  }),
  inView('calendar-ask-move', 'Month', async (app) => {
    await chooseToMove(app, '4.2.0');
    await app.page.getByRole('dialog').waitFor();
  }),
  moved('followers', '4.2.0', (date) => addDays(date, 10)),
  moved('soft', '4.2.0', (date) => addDays(`${date.slice(0, 8)}01`, -1)),
  moved('hard', '4.3.0', (date) => addDays(date, 14)),
];

function asked(what: string, title: string): Screen {
  return inView(`calendar-ask-${what}`, 'Month', ({ page }) => ask(page, title));
}

/** What is asked where a release is taken to another date. */
function moved(what: string, version: string, to: (from: IsoDate) => IsoDate): Screen {
  return inView(`calendar-move-${what}`, 'Month', async (app) => {
    const records = new RecordsPage(app);
    const date = to(await new CalendarMovesPage(app).dateOf(version));
    await chooseToMove(app, version);
    const dialog = app.page.getByRole('dialog');
    await records.typeDate(dialog, 'Date', date);
    await app.page.getByRole('dialog', { name: /^(Move|Take|Change) .*\?$/ }).waitFor();
  });
}

async function chooseToMove(app: RunningApp, version: string): Promise<void> {
  const calendar = new CalendarMovesPage(app);
  const bar = calendar.bar(shipOf(version));
  await calendar.turnTo(bar);
  await bar.click();
  await press(app.page, 'Move to date…');
}
