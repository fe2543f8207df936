import { CalendarMovesPage } from '#test/e2e/calendar-moves-page.ts';
import { ask, openMenu, type Screen } from '../screen.ts';
import { holdOnLine, inView, shipOf } from './calendar.ts';

/** What is chosen, held and opened in a calendar that is full of long words. */
export const CALENDAR_CROWDED: readonly Screen[] = [
  inView('calendar-chosen-release', 'Month', async (app) => {
    const calendar = new CalendarMovesPage(app);
    const bar = calendar.bar(shipOf('7.4.0'));
    await calendar.turnTo(bar);
    await bar.click();
  }),
  inView('calendar-ask-announcement', 'Month', ({ page }) => ask(page, 'New announcement')),
  inView('calendar-ask-freeze', 'Month', ({ page }) => ask(page, 'New freeze window')),
  inView('calendar-menu-show', 'Month', ({ page }) => openMenu(page, 'Show')),
  { ...inView('calendar-drag', 'Quarter', holdOnLine('7.4.0', 3)), pointed: true, fleeting: true },
];
