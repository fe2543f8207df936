import { addDays, daysBetween, weekday } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from './calendar-moves-page.ts';
import { ShellPage } from './shell-page.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

const SHIPS = '4.2.0 Ledger export ships';

async function openSample(openApp: () => Promise<RunningApp>) {
  const app = await openApp();
  const calendar = new CalendarMovesPage(app);
  const bar = calendar.bar(SHIPS);
  await calendar.turnTo(bar);
  await calendar.signIn(bar);
  return { app, calendar, bar, shell: new ShellPage(app), home: await calendar.dateOf('4.2.0') };
}

test('one time of a freeze goes on by the next press, keeps the focus, and comes back in one step', async ({
  openApp,
}) => {
  const { app, calendar, shell, home } = await openSample(() => openApp({ args: ['--sample'] }));
  const tuesday = addDays(home, 2 - weekday(home));
  const place = Math.ceil(Number(tuesday.slice(8)) / 7);
  const rule = place < 5 ? `FREQ=MONTHLY;BYDAY=${place}TU` : 'FREQ=MONTHLY;BYDAY=-1TU';
  await calendar.given('freeze.create', {
    title: 'Patch day',
    kind: 'soft',
    startDate: tuesday,
    startTime: '08:00',
    endDate: tuesday,
    endTime: '12:00',
    rule,
  });
  const times = async () => {
    const { freezes } = await calendar.rows();
    const own = freezes.filter(({ title }) => title === 'Patch day');
    return own.map(({ startDate, rule: again }) => (again === '' ? startDate : 'series')).sort();
  };
  const bar = calendar.bar(/^Soft freeze: Patch day/);
  await expect(bar).toBeVisible();
  await bar.focus();
  await app.page.keyboard.down('Alt');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(times).toEqual([addDays(tuesday, 2), 'series']);
  await expect(calendar.focusedBar).toHaveAccessibleName(/^Soft freeze: Patch day/);
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.up('Alt');
  await expect.poll(times).toEqual([addDays(tuesday, 1), 'series']);
  await expect(calendar.focusedBar).toHaveAccessibleName(/^Soft freeze: Patch day/);
  expect(await calendar.dayOf(calendar.focusedBar)).toBe(addDays(tuesday, 1));

  await app.page.keyboard.press('Control+z');
  await expect.poll(times).toEqual(['series']);
  await expect(shell.undoButton).toHaveAccessibleName('Undo: Add Patch day');
});

test('a window typed into a hard freeze is refused by Enter, and goes to the first legal day where that is chosen', async ({
  openApp,
}) => {
  const { app, calendar, home } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  await calendar.given('freeze.create', {
    title: 'Payday',
    kind: 'hard',
    startDate: home,
    startTime: '17:00',
    endDate: addDays(home, 1),
    endTime: '12:00',
  });
  await calendar.given('deployment.update', {
    deploymentId: (await calendar.deploymentOf('4.2.0')).id,
    windowStart: '08:00',
    windowEnd: '12:00',
  });
  const window = calendar.bar(/^4\.2\.0 .*08:00–12:00.* deployment window/);
  await window.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move 4.2.0' });
  const ends = dialog.getByRole('group', { name: 'To' }).getByRole('spinbutton').first();

  await test.step('as it is, Enter does nothing', async () => {
    await ends.press('Enter');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
  });

  await test.step('refused, it says so, and Enter shows the way out', async () => {
    await ends.pressSequentially('1800');
    await expect(dialog).toContainText('4.2.0 cannot take that window on');
    await expect(dialog).toContainText('First legal day: ');
    await page.keyboard.press('Enter');
    await expect(calendar.question).toContainText('Payday is a hard freeze');
    await expect(calendar.question.getByRole('button', { name: /instead$/ })).toBeFocused();
    expect((await calendar.deploymentOf('4.2.0')).windowEnd).toBe('12:00');
  });

  await calendar.question.getByRole('button', { name: /instead$/ }).click();
  await expect(calendar.question).toBeHidden();
  await expect.poll(async () => (await calendar.deploymentOf('4.2.0')).windowEnd).toBe('18:00');
  expect(daysBetween(home, await calendar.dateOf('4.2.0'))).toBeGreaterThanOrEqual(2);
});
