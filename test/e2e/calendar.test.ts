import { startOfWeek } from '#shared/domain/calendar/range.ts';
import { addDays } from '#shared/lib/dates.ts';
import { CalendarPage } from './calendar-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

const SHIPS = '4.2.0 Ledger export ships';
const WINDOW = /^4\.2\.0 .* deployment window/;

async function openSample(openApp: () => Promise<RunningApp>) {
  const app = await openApp();
  const shell = new ShellPage(app);
  const calendar = new CalendarPage(app);
  await expect(shell.sidebar).toBeVisible();
  const bar = calendar.bar(SHIPS);
  await calendar.turnTo(bar);
  return { app, shell, calendar, bar };
}

test('a dragged release takes what hangs on it along, as one undo step', async ({ openApp }) => {
  const { app, shell, calendar, bar } = await openSample(() => openApp({ args: ['--sample'] }));
  const from = await calendar.dayOf(bar);
  const to = addDays(from, -2);

  await calendar.hold(bar, to);
  await expect(calendar.hint).toContainText(
    /Moves \d+ phases, \d+ due dates and \d announcements with it/,
  );
  await calendar.drop();
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => calendar.dayOf(bar)).toBe(to);
  await expect.poll(() => calendar.dayOf(calendar.bar(WINDOW))).toBe(to);
  await expect(shell.undoButton).toHaveAccessibleName(/^Undo: Move 4\.2\.0 to /);

  await app.page.keyboard.press('Control+z');
  await expect.poll(() => calendar.dayOf(bar)).toBe(from);
  await expect.poll(() => calendar.dayOf(calendar.bar(WINDOW))).toBe(from);
});

test('a chosen release says whether it may fly, and leads to what stands against it', async ({
  openApp,
}) => {
  const { app, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  const blocked = calendar.bar('4.3.0 Instant refunds ships');
  await calendar.turnTo(blocked);
  await blocked.click();
  const inspector = app.page.getByRole('complementary', { name: 'Release 4.3.0' });
  await expect(inspector).toContainText('No-go');
  await expect(inspector).toContainText('1 blocker');
  await inspector.getByRole('button', { name: 'Open PAY-112' }).click();
  await expect(app.page.getByRole('tab', { name: /^Scope/, selected: true })).toBeVisible();
  await expect(app.page.getByRole('complementary', { name: 'Item PAY-112' })).toBeVisible();
});

test('the palette and keys turn the calendar and change how it is looked at', async ({
  openApp,
}) => {
  const { app, shell } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  const title = page.getByRole('banner').getByRole('heading');
  const now = await title.innerText();
  await page.keyboard.press('PageDown');
  await expect(title).not.toHaveText(now);
  await page.keyboard.press('t');
  await expect(title).toHaveText(now);
  await shell.sidebar.getByRole('button', { name: /^Board/ }).click();
  await shell.runFromPalette('calendar agenda');
  await expect(page.getByRole('radio', { name: 'Agenda' })).toBeChecked();
});

test('Escape puts a dragged bar back', async ({ openApp }) => {
  const { app, shell, calendar, bar } = await openSample(() => openApp({ args: ['--sample'] }));
  const from = await calendar.dayOf(bar);
  await calendar.hold(bar, addDays(from, -1));
  await expect(calendar.hint).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(calendar.hint).toBeHidden();
  await calendar.drop();
  expect(await calendar.dayOf(bar)).toBe(from);
  await expect(shell.undoButton).not.toHaveAccessibleName(/Move 4\.2\.0/);
});

test('a week carries a bar by the day it was grabbed at, and a window by either of its nights', async ({
  openApp,
}) => {
  const { app, shell, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  await app.page.getByRole('button', { name: 'Today', exact: true }).click();
  await calendar.show('Week');
  const [mon = '', tue = '', wed = '', thu = '', fri = ''] = await calendar.columns();

  const sprint = calendar.bar(/^Payments Sprint/);
  await sprint.press('Alt+ArrowRight');
  await shell.sayWho('Mara Kovač');
  await expect(shell.undoButton).toHaveAccessibleName(/Move Payments Sprint/);
  const aDayLater = await shell.undoButton.getAttribute('aria-label');
  await app.page.keyboard.press('Control+z');
  await expect(shell.undoButton).not.toHaveAccessibleName(/Move Payments Sprint/);
  await calendar.carry(sprint, thu, fri);
  await expect(shell.undoButton).toHaveAccessibleName(aDayLater ?? '');

  const window = calendar.window('A-9.4');
  await window.first().scrollIntoViewIfNeeded();
  await calendar.carry(window.first(), await calendar.columnOf(window), mon);
  await expect.poll(() => calendar.columnOf(window)).toBe(mon);
  const afterMidnight = window.nth(1);
  await afterMidnight.scrollIntoViewIfNeeded();
  await calendar.carry(afterMidnight, tue, wed);
  await expect.poll(() => calendar.columnOf(window)).toBe(tue);
});

test('a timeline moves a release by pointer and by key, and leads to it', async ({ openApp }) => {
  const { app, shell, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  await calendar.show('Year');
  await expect(calendar.timeline).toBeVisible();
  await calendar.show('Quarter');
  await expect(
    calendar.timeline.getByRole('list', { name: 'Releases that follow others' }),
  ).toContainText('A-9.5 Loyalty cards, at least 5 working days after 4.2.0 Ledger export');
  await expect(calendar.timeline.getByRole('list', { name: 'Holidays' })).toContainText(
    'Company day',
  );
  const mark = calendar.timeline.getByRole('button', { name: SHIPS });
  const from = await calendar.dayUnder(mark);
  await calendar.hold(mark, addDays(from, -3));
  await expect(calendar.hint).toContainText(
    /Moves \d+ phases, \d+ due dates and \d announcements with it/,
  );
  await calendar.drop();
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => calendar.dayUnder(mark)).toBe(addDays(from, -3));
  await mark.press('Alt+ArrowRight');
  await expect.poll(() => calendar.dayUnder(mark)).toBe(addDays(from, -2));
  await expect(mark).toBeFocused();
  for (const theme of ['Light', 'Dark'] as const) {
    await shell.chooseTheme(theme);
    await expectAccessible(app.page);
  }
  await calendar.look('Show', 'Android wallet');
  await expect(mark).toBeHidden();
  await calendar.look('Filtered', 'All products');
  await expect(mark).toBeVisible();
  await calendar.timeline.getByRole('button', { name: '4.2.0 Ledger export', exact: true }).click();
  await expect(app.page.getByRole('tab', { name: /Checklists/ })).toBeVisible();
});

test('what others set says what it is', async ({ openApp }) => {
  const { app, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  await calendar.show('Year');
  // The sample's freeze begins six weeks after this week's Monday.
  const today = new Date().toISOString().slice(0, 10);
  const begins = addDays(startOfWeek(today, 1), 42);
  if (begins.slice(0, 4) !== today.slice(0, 4))
    await app.page.getByRole('button', { name: 'Later year' }).click();
  const freeze = calendar.timeline.getByRole('button', { name: /^Hard freeze: Peak trading/ });
  await freeze.click();
  const panel = app.page.getByRole('complementary', { name: 'Peak trading' });
  await expect(panel).toContainText('Hard freeze: nothing is deployed');
  await expect(panel).toContainText('All products');
  await expect(panel.getByRole('button', { name: 'Move to date…' })).toBeVisible();
  await expect(freeze).toHaveAttribute('aria-description', /–.* \d{4}$/);

  const menu = app.page.getByRole('menu', { name: /Peak trading/ });
  await freeze.click({ button: 'right' });
  await expect(menu.getByRole('menuitem')).toHaveText([/^Open/, /^Move to date…/, /^Edit…/]);
  await app.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await freeze.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /^Move to date…/ }).click();
  await expect(app.page.getByRole('dialog', { name: /^When is Peak trading/ })).toBeVisible();
});

test('an edge of a phase is dragged to another day, and its last day moves by key', async ({
  openApp,
}) => {
  const { app, shell, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  await calendar.show('Quarter');
  const phase = calendar.timeline.getByRole('button', { name: '4.3.0 Build & test' });
  const [first, last] = await calendar.daysOf(phase);
  await calendar.stretch(phase, 'end', addDays(last, -4));
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => calendar.daysOf(phase)).toEqual([first, addDays(last, -4)]);
  await calendar.stretch(phase, 'start', addDays(first, 2));
  await expect.poll(() => calendar.daysOf(phase)).toEqual([addDays(first, 2), addDays(last, -4)]);
  await phase.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => calendar.daysOf(phase)).toEqual([addDays(first, 2), addDays(last, -5)]);
  await expect(phase).toBeFocused();

  await calendar.stretch(phase, 'end', addDays(first, -3));
  const oneDay = addDays(first, 2);
  await expect.poll(() => calendar.daysOf(phase)).toEqual([oneDay, oneDay]);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => calendar.daysOf(phase)).toEqual([oneDay, addDays(last, -5)]);
});

test('Tab comes to a bar in every view, from where the arrow keys lead to others', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'] });
  const calendar = new CalendarPage(app);
  const { keyboard } = app.page;
  for (const view of ['Month', 'Week', 'Quarter', 'Year', 'Agenda'] as const) {
    await calendar.show(view);
    await calendar.tabToBar();
    const first = await calendar.focusedBar.getAttribute('data-event');
    await keyboard.press('End');
    await expect(calendar.focusedBar).not.toHaveAttribute('data-event', first ?? '');
    await keyboard.press('Home');
    await expect(calendar.focusedBar).toBeVisible();
  }
  await keyboard.press('Control+2');
  await keyboard.press('Control+1');
  await calendar.show('Month');
  await calendar.tabToBar();
});

test('a date that nobody means stays in its field, and nothing moves', async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'] });
  const calendar = new CalendarPage(app);
  const bar = calendar.bar('4.2.0 Ledger export ships');
  await calendar.turnTo(bar);
  await bar.click();
  const before = await calendar.dayOf(bar);
  await app.page.keyboard.press('m');
  const dialog = app.page.getByRole('dialog', { name: /^Move 4\.2\.0/ });
  const year = dialog.getByRole('spinbutton', { name: /^year/ });
  for (const typed of ['9999', '0001']) {
    await year.focus();
    await app.page.keyboard.type(typed);
    await app.page.keyboard.press('Enter');
    await expect(dialog).toContainText('Not between Thu 1 Jan 1970 and Tue 31 Dec 2199.');
    await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
  }
  await year.focus();
  await app.page.keyboard.type('2027');
  const month = dialog.getByRole('spinbutton', { name: /^month/ });
  await month.focus();
  await app.page.keyboard.type('02');
  const day = dialog.getByRole('spinbutton', { name: /^day/ });
  await day.focus();
  await app.page.keyboard.type('31');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toContainText('There is no such day.');
  await expect(dialog.getByText('Shown again once all that is typed can be read.')).toBeVisible();
  await expect(dialog.getByText(/^Moves \d+ phases/)).toBeHidden();
  await expect(day).toHaveText('31');
  await app.page.keyboard.press('Escape');
  expect(await calendar.dayOf(bar)).toBe(before);
});

test('keys move a release by days and weeks, keep the focus on it, and lead to other bars', async ({
  openApp,
}) => {
  const { app, shell, calendar, bar } = await openSample(() => openApp({ args: ['--sample'] }));
  const { keyboard } = app.page;
  const from = await calendar.dayOf(bar);
  await bar.focus();
  await keyboard.press('Alt+ArrowLeft');
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => calendar.dayOf(bar)).toBe(addDays(from, -1));
  await bar.focus();
  await keyboard.press('Alt+ArrowRight');
  await expect.poll(() => calendar.dayOf(bar)).toBe(from);
  await expect(bar).toBeFocused();
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => calendar.dayOf(bar)).toBe(addDays(from, -7));
  await expect(bar).toBeFocused();

  await keyboard.press('m');
  const dialog = app.page.getByRole('dialog', { name: 'Move 4.2.0 Ledger export' });
  await expect(dialog).toBeVisible();
  await expectAccessible(app.page);
  const [year = '', month = '', day = ''] = addDays(from, 1).split('-');
  await dialog.getByRole('spinbutton', { name: /day/ }).focus();
  await keyboard.type(`${day}${month}${year}`);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => calendar.dayOf(bar)).toBe(addDays(from, 1));

  await bar.focus();
  await keyboard.press('ArrowRight');
  await expect(calendar.focusedBar).not.toHaveAccessibleName(/^4\.2\.0 Ledger export/);
  await keyboard.press('ArrowLeft');
  await expect(bar).toBeFocused();
  await keyboard.press('Tab');
  await expect(calendar.focusedBar).toHaveCount(0);
  await keyboard.press('Shift+Tab');
  await expect(bar).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await expect(calendar.focusedBar).toBeVisible();
});

test('a release without a date waits at the side and is dragged onto a day', async ({
  openApp,
}) => {
  const { app, shell, calendar, bar } = await openSample(() => openApp({ args: ['--sample'] }));
  const from = await calendar.dayOf(bar);
  await bar.focus();
  await app.page.keyboard.press('Alt+ArrowLeft');
  await shell.sayWho('Mara Kovač');
  await expect.poll(() => calendar.dayOf(bar)).toBe(addDays(from, -1));
  await app.page.evaluate(async () => {
    const loaded = await window.preflight.invoke('workspace.load', undefined);
    if (!loaded.ok) throw new Error(loaded.error.code);
    const release = loaded.value.rows.releases.find(({ version }) => version === '4.2.0');
    const moves = [{ releaseId: release?.id ?? '', date: null }];
    await window.preflight.invoke('command.run', { name: 'release.move', input: { moves } });
  });
  await expect(calendar.waiting).toContainText('4.2.0');
  await expect(bar).toBeHidden();
  await expectAccessible(app.page);

  const waiting = calendar.waiting.locator('[data-undated="4.2.0"]');
  await calendar.hold(waiting, from);
  await calendar.drop();
  await expect.poll(() => calendar.dayOf(bar)).toBe(from);
  await expect(calendar.waiting).toBeHidden();
});

test('week and agenda show the same, and nothing grave for those who cannot see', async ({
  openApp,
}) => {
  const { app, shell, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  for (const theme of ['Light', 'Dark'] as const) {
    await shell.chooseTheme(theme);
    await calendar.show('Month');
    await expectAccessible(app.page);
    await calendar.show('Week');
    await expect(calendar.bar(/Payments Sprint/)).toBeVisible();
    await expectAccessible(app.page);
    await calendar.show('Agenda');
    await expect(app.page.getByRole('columnheader', { name: 'Event' })).toBeVisible();
    await expectAccessible(app.page);
  }
});
