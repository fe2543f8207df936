import { addDays } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from '#test/e2e/calendar-moves-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { after, openMenu, press, type Screen } from '../screen.ts';

const VIEWS = ['Month', 'Week', 'Quarter', 'Year', 'Agenda'] as const;
type View = (typeof VIEWS)[number];

/** Every view of the calendar, as it opens. */
export const CALENDAR_VIEWS: readonly Screen[] = VIEWS.map((view) =>
  inView(view === 'Month' ? 'calendar' : `calendar-${view.toLowerCase()}`, view),
);

/** What is chosen, held or opened in the calendar of the sample. */
export const CALENDAR: readonly Screen[] = [
  ...CALENDAR_VIEWS,
  chosen('release', /^4\.2\.0 Ledger export ships/),
  chosen('sprint', /^Payments Sprint \d+/),
  chosen('freeze', /freeze\)/),
  chosen('mark', /^Payments fair/),
  chosen('announcement', /^4\.2\.0 Tell/),
  inView('calendar-menu-show', 'Month', ({ page }) => openMenu(page, 'Show')),
  inView('calendar-menu-rows', 'Quarter', ({ page }) => openMenu(page, 'Show')),
  inView('calendar-menu-export', 'Month', ({ page }) => openMenu(page, 'Export')),
  inView('calendar-menu-new', 'Month', ({ page }) => openMenu(page, 'New')),
  { ...inView('calendar-drag', 'Month', hold('4.2.0', -2)), pointed: true, fleeting: true },
  {
    ...inView('calendar-drag-quarter', 'Quarter', holdOnLine('4.3.0', 5)),
    pointed: true,
    fleeting: true,
  },
];

/** The calendar in a view, after something was done in it. */
export function inView(
  name: string,
  view: View,
  doThis?: (app: RunningApp) => Promise<unknown>,
): Screen {
  return after(name, '/calendar', async (app) => {
    const panel = app.page.getByRole('complementary').getByRole('button', { name: 'Close' });
    if (await panel.isVisible()) await panel.click();
    await new CalendarMovesPage(app).show(view);
    await press(app.page, 'Today');
    await doThis?.(app);
  });
}

function chosen(what: string, bar: RegExp): Screen {
  return inView(`calendar-chosen-${what}`, 'Month', async (app) => {
    const calendar = new CalendarMovesPage(app);
    await calendar.turnTo(calendar.bar(bar));
    await calendar.bar(bar).click();
    await app.page.getByRole('complementary').first().waitFor();
  });
}

/** Holds a release over the day so many days after its own, in a month. */
function hold(version: string, days: number): (app: RunningApp) => Promise<void> {
  return async (app) => {
    const calendar = new CalendarMovesPage(app);
    await calendar.hold(
      calendar.bar(shipOf(version)),
      addDays(await calendar.dateOf(version), days),
    );
    await calendar.hint.waitFor();
  };
}

/** The same along its line of a timeline. */
export function holdOnLine(version: string, days: number): (app: RunningApp) => Promise<void> {
  return async (app) => {
    const calendar = new CalendarMovesPage(app);
    const bar = calendar.bar(shipOf(version));
    await bar.scrollIntoViewIfNeeded();
    const from = await bar.boundingBox();
    const to = await calendar.day(addDays(await calendar.dateOf(version), days)).boundingBox();
    if (!from || !to) throw new Error(`Not in sight: ${version}, or the day`);
    const y = from.y + from.height / 2;
    await app.page.mouse.move(from.x + from.width / 2, y);
    await app.page.mouse.down();
    await app.page.mouse.move(to.x + to.width / 2, y, { steps: 8 });
    await calendar.hint.waitFor();
  };
}

/** How the bar of a release's day is called. */
export const shipOf = (version: string): RegExp =>
  new RegExp(`^${version.replaceAll('.', '\\.')} .*ships`);
