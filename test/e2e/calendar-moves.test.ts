import { addDays, daysBetween } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from './calendar-moves-page.ts';
import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible, expectAccessibleInBothThemes } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

const SHIPS = '4.2.0 Ledger export ships';
const NEXT_SHIPS = '4.3.0 Instant refunds ships';

async function openSample(openApp: () => Promise<RunningApp>) {
  const app = await openApp();
  const shell = new ShellPage(app);
  const calendar = new CalendarMovesPage(app);
  await expect(shell.sidebar).toBeVisible();
  const bar = calendar.bar(SHIPS);
  await calendar.turnTo(bar);
  await calendar.signIn(bar);
  return { app, shell, calendar, bar, home: await calendar.dateOf('4.2.0') };
}

test('a release that others follow asks who comes along, in one step, and brings them back', async ({
  openApp,
}) => {
  const { app, shell, calendar, bar, home } = await openSample(() =>
    openApp({ args: ['--sample'] }),
  );
  const [leader, next] = [await calendar.release('4.2.0'), await calendar.release('4.3.0')];
  const nextHome = next.targetDate ?? '';
  const days = daysBetween(home, nextHome);
  await calendar.given('follow.set', {
    releaseId: next.id,
    leaderId: leader.id,
    mode: 'at-least',
    days,
    unit: 'calendar',
  });
  const dates = async () => [await calendar.dateOf('4.2.0'), await calendar.dateOf('4.3.0')];
  const [away, nextAway] = [addDays(home, -1), addDays(nextHome, -1)];
  await calendar.given('release.move', {
    moves: [
      { releaseId: leader.id, date: away },
      { releaseId: next.id, date: nextAway },
    ],
  });

  await test.step('left: it keeps its date, and that is named as a finding', async () => {
    await bar.press('Alt+ArrowRight');
    await expect(calendar.follower('4.3.0')).toContainText(`at least ${days} days after PAY 4.2.0`);
    await expect(calendar.follower('4.3.0')).toContainText('→');
    await expectAccessibleInBothThemes(app.page);
    await calendar.toggle('4.3.0');
    await expect(calendar.follower('4.3.0')).toContainText('Will be a warning if left');
    await calendar.agree('Move release');
    await expect.poll(dates).toEqual([home, nextAway]);
    await app.page.keyboard.press('Control+z');
    await expect.poll(dates).toEqual([away, nextAway]);
  });

  await test.step('taken along: one step', async () => {
    await bar.press('Alt+ArrowRight');
    await calendar.agree('Move 2 releases');
    await expect.poll(dates).toEqual([home, nextHome]);
    await expect(shell.undoButton).toHaveAccessibleName(/and 1 follower/);
    await app.page.keyboard.press('Control+z');
    await expect.poll(dates).toEqual([away, nextAway]);
  });

  await test.step('there and back by hand: everything is where it was', async () => {
    await bar.press('Alt+ArrowRight');
    await calendar.agree('Move 2 releases');
    await expect.poll(dates).toEqual([home, nextHome]);
    await bar.press('Alt+ArrowLeft');
    await expect(calendar.follower('4.3.0')).toContainText('before');
    await calendar.agree('Move 2 releases');
    await expect.poll(dates).toEqual([away, nextAway]);
  });
});

test('a window taken to another day on its release’s page asks about followers as well', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, calendar, home } = await openSample(() => openApp({ args: ['--sample'] }));
  const { freezes } = await calendar.rows();
  for (const { id: freezeId } of freezes) await calendar.given('freeze.remove', { freezeId });
  await app.page.emulateMedia({ colorScheme: 'dark' });
  const release = new ReleasePage(app);
  const dates = async () => [await calendar.dateOf('4.2.0'), await calendar.dateOf('A-9.5')];
  const [, followerHome = ''] = await dates();
  const day = addDays(home, 7);
  const takeTo = async () => {
    await release.deployment('Production').click();
    await release.typeDate('Starts on', day);
    await expect(release.panel).toContainText('The release moves to');
  };

  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await takeTo();
  await expectAccessible(app.page);
  await release.panel.getByRole('button', { name: 'Save deployment' }).click();
  await expect(calendar.follower('A-9.5')).toContainText('at least 5 working days after PAY 4.2.0');
  await expectAccessible(app.page);
  await calendar.question.getByRole('button', { name: 'Cancel' }).click();
  expect(await dates()).toEqual([home, followerHome]);

  await expect(release.panel, 'what was typed is still there').toContainText(
    'The release moves to',
  );
  await release.panel.getByRole('button', { name: 'Save deployment' }).click();
  await calendar.agree('Move 2 releases');
  await expect.poll(async () => (await dates())[0]).toBe(day);
  expect(daysBetween(followerHome, await calendar.dateOf('A-9.5'))).toBeGreaterThan(0);
  await app.page.keyboard.press('Control+z');
  await expect.poll(dates).toEqual([home, followerHome]);
});

test('a soft freeze asks why, and the reason is kept with the release', async ({ openApp }) => {
  const { app, calendar, bar, home } = await openSample(() => openApp({ args: ['--sample'] }));
  const day = addDays(home, -2);
  await calendar.given('freeze.create', {
    title: 'Audit',
    kind: 'soft',
    startDate: day,
    startTime: '12:00',
    endDate: day,
    endTime: '23:30',
  });
  await expect(calendar.bar(/^Soft freeze: Audit/)).toBeVisible();
  await calendar.hold(bar, day);
  await expect(calendar.hint).toContainText('It asks why.');
  await calendar.drop();
  await expect(calendar.question.getByRole('button', { name: 'Move release' })).toBeDisabled();
  await calendar.question.getByLabel('Why in Audit?').fill('The auditors agreed.');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => calendar.dateOf('4.2.0')).toBe(day);
  await bar.click();
  const inspector = app.page.getByRole('complementary', { name: 'Release 4.2.0' });
  await expect(inspector).toContainText('Why all the same: The auditors agreed.');
});

test('a hard freeze refuses, and the next legal day is taken instead', async ({ openApp }) => {
  const { app, shell, calendar, bar, home } = await openSample(() =>
    openApp({ args: ['--sample'] }),
  );
  const day = addDays(home, -3);
  await calendar.given('freeze.create', {
    title: 'Payday',
    kind: 'hard',
    startDate: day,
    startTime: '12:00',
    endDate: addDays(day, 1),
    endTime: '06:00',
  });
  await expect(calendar.bar(/^Hard freeze: Payday/)).toBeVisible();

  await test.step('by pointer', async () => {
    await calendar.hold(bar, day);
    await expect(calendar.hint).toContainText('Payday is a hard freeze');
    await expect(calendar.hint).toContainText('First legal day');
    await calendar.drop();
    await expect(calendar.question).toContainText('Payday is a hard freeze');
    await expectAccessible(app.page);
    await calendar.agree(/^Move to .* instead$/);
    await expect.poll(() => calendar.dateOf('4.2.0')).toBe(addDays(day, 1));
  });

  await test.step('by a typed date, which says it before', async () => {
    await bar.press('m');
    const dialog = app.page.getByRole('dialog', { name: 'Move 4.2.0 Ledger export' });
    const [year = '', month = '', of = ''] = day.split('-');
    await dialog.getByRole('spinbutton', { name: /day/ }).focus();
    await app.page.keyboard.type(`${of}${month}${year}`);
    await expect(dialog.getByRole('status')).toContainText('Payday is a hard freeze');
    await app.page.keyboard.press('Enter');
    await expect(calendar.question).toContainText('Payday is a hard freeze');
    await app.page.keyboard.press('Escape');
    await expect(calendar.question).toBeHidden();
    expect(await calendar.dateOf('4.2.0')).toBe(addDays(day, 1));
  });

  await test.step('by a key', async () => {
    await bar.press('Alt+ArrowLeft');
    await calendar.question.getByRole('button', { name: 'Cancel' }).click();
    await expect(calendar.question).toBeHidden();
    expect(await calendar.dateOf('4.2.0')).toBe(addDays(day, 1));
    await expect(shell.undoButton).toHaveAccessibleName(/Move 4\.2\.0/);
  });
});

test('a key says at the bar what it did, and every press of a held one counts', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, calendar, bar, home } = await openSample(() => openApp({ args: ['--sample'] }));
  await bar.focus();
  await app.page.keyboard.down('Alt');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.up('Alt');
  await expect.poll(() => calendar.dateOf('4.2.0')).toBe(addDays(home, -2));
  await expect(calendar.hint).toContainText(/Moves \d+ phases, \d+ due dates/);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => calendar.dateOf('4.2.0')).toBe(home);
  await expect(bar).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveTitle(/4\.2\.0/);
  await expect(app.page.getByRole('main')).toBeFocused();
});

test('several selected releases move as one, or not at all', async ({ openApp }) => {
  const { app, shell, calendar, bar, home } = await openSample(() =>
    openApp({ args: ['--sample'] }),
  );
  const nextHome = await calendar.dateOf('4.3.0');
  const dates = async () => [await calendar.dateOf('4.2.0'), await calendar.dateOf('4.3.0')];
  await bar.focus();
  await bar.press('Control+Space');
  const next = calendar.bar(NEXT_SHIPS);
  await calendar.turnTo(next);
  await next.click({ modifiers: ['Control'] });
  const panel = app.page.getByRole('complementary', { name: 'Selected releases' });
  await expect(panel).toContainText('2 releases selected');

  await calendar.hold(next, addDays(nextHome, -1));
  await expect(calendar.hint).toContainText('2 releases, 1 day earlier');
  await app.page.keyboard.press('Escape');
  await expect(calendar.hint).toBeHidden();
  await calendar.drop();
  await expect(panel).toContainText('2 releases selected');
  expect(await dates()).toEqual([home, nextHome]);

  await calendar.hold(next, addDays(nextHome, -1));
  await calendar.drop();
  await expect.poll(dates).toEqual([addDays(home, -1), addDays(nextHome, -1)]);
  await expect(shell.undoButton).toHaveAccessibleName(/Move 2 releases/);
  await app.page.keyboard.press('Control+z');
  await expect.poll(dates).toEqual([home, nextHome]);

  await calendar.given('freeze.create', {
    title: 'Payday',
    kind: 'hard',
    startDate: addDays(home, 1),
    startTime: '12:00',
    endDate: addDays(home, 1),
    endTime: '23:30',
  });
  await next.press('Alt+ArrowRight');
  await expect(calendar.question).toContainText('PAY 4.2.0 cannot go to');
  await calendar.question.getByRole('button', { name: 'Cancel' }).click();
  expect(await dates()).toEqual([home, nextHome]);

  await next.press('Escape');
  await expect(panel).toBeHidden();
});

test('a freeze, a date mark and an announcement go to other days', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { app, calendar, home } = await openSample(() => openApp({ args: ['--sample'] }));
  const first = addDays(home, -3);
  await calendar.given('freeze.create', {
    title: 'Audit',
    kind: 'soft',
    startDate: first,
    startTime: '08:00',
    endDate: first,
    endTime: '18:00',
    rule: 'FREQ=WEEKLY;COUNT=4',
  });
  const days = async () => {
    const { freezes } = await calendar.rows();
    const audit = freezes.find(({ title }) => title === 'Audit');
    return [audit?.startDate, audit?.endDate];
  };
  const audit = calendar.bar(/^Soft freeze: Audit/);
  await expect(audit).toBeVisible();
  await calendar.hold(audit, addDays(first, 1));
  await expect(calendar.hint).toContainText('Moves the whole series');
  await calendar.drop();
  await expect.poll(days).toEqual([addDays(first, 1), addDays(first, 1)]);
  await audit.press('Alt+ArrowRight');
  await expect.poll(days).toEqual([addDays(first, 2), addDays(first, 2)]);
  await audit.press('Alt+Shift+ArrowRight');
  await expect.poll(days).toEqual([addDays(first, 2), addDays(first, 3)]);

  const told = calendar.bar(/^4\.2\.0 Tell Support/);
  await calendar.turnTo(told);
  const offset = async () => {
    const { announcements } = await calendar.rows();
    return announcements.find(({ audience }) => audience === 'Support')?.plannedOffset;
  };
  const before = (await offset()) ?? 0;
  await told.press('Alt+ArrowRight');
  await expect.poll(offset).toBe(before + 1);

  const fair = calendar.bar(/Payments fair/);
  await calendar.turnTo(fair);
  const fairDays = async () => {
    const { dateMarks } = await calendar.rows();
    const mark = dateMarks.find(({ title }) => title === 'Payments fair');
    return [mark?.startDate ?? '', mark?.endDate ?? ''];
  };
  const [start = '', end = ''] = await fairDays();
  await fair.press('Alt+ArrowLeft');
  await expect.poll(fairDays).toEqual([addDays(start, -1), addDays(end, -1)]);
  await app.page.keyboard.press('Control+z');
  await expect.poll(fairDays).toEqual([start, end]);
});

test('a window and its ends are dragged to other hours, and moved by keys', async ({ openApp }) => {
  const { app, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  await app.page.getByRole('button', { name: 'Today', exact: true }).click();
  await calendar.show('Week');
  const hours = async () => {
    const { windowStart, windowEnd } = await calendar.deploymentOf('A-9.4');
    return [windowStart, windowEnd];
  };
  expect(await hours()).toEqual(['22:00', '02:00']);
  const pieces = calendar.window('A-9.4');
  await calendar.stretchHours(pieces.first(), 'start', -1);
  await expect(calendar.hint).toContainText('21:00–02:00');
  await expect(calendar.hint).toContainText('Lasts 5 h');
  await calendar.drop();
  await expect.poll(hours).toEqual(['21:00', '02:00']);
  await pieces.first().press('Alt+Shift+ArrowRight');
  await expect.poll(hours).toEqual(['21:00', '02:15']);
  await pieces.first().press('Alt+Shift+ArrowUp');
  await expect.poll(hours).toEqual(['21:00', '01:15']);
  await pieces.first().press('Control+Shift+ArrowUp');
  await expect.poll(hours).toEqual(['20:00', '01:15']);
  await pieces.first().press('Alt+ArrowDown');
  await expect.poll(hours).toEqual(['21:00', '02:15']);
  await pieces.first().press('Alt+ArrowUp');
  await expect.poll(hours).toEqual(['20:00', '01:15']);

  await test.step('as a whole, keeping its length and its day', async () => {
    await calendar.carryHours(pieces.first(), -2);
    await expect(calendar.hint).toContainText('18:00–23:15');
    await calendar.drop();
    await expect.poll(hours).toEqual(['18:00', '23:15']);
    await expect(pieces).toHaveCount(1);
  });

  await test.step('put back, and said, where it changes while it is in hand', async () => {
    await calendar.carryHours(pieces.first(), -1);
    await expect(calendar.hint).toContainText('17:00–22:15');
    await app.page.keyboard.press('Control+z');
    await expect(calendar.hint).toContainText('17:00–22:15');
    await app.pickMenu('Edit', 'Undo');
    await expect(app.page.getByText(/changed while it was dragged/)).toBeVisible();
    await expect(calendar.hint).toBeHidden();
    await calendar.drop();
    expect(await hours()).toEqual(['20:00', '01:15']);
  });
});

test('a release says in its head what it follows, a circle is refused with words, and teams have rows', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, calendar } = await openSample(() => openApp({ args: ['--sample'] }));
  const follows = app.page.getByRole('button', { name: /^Follows:/ });
  const panel = app.page.getByRole('dialog', { name: 'Follows' });
  const choose = async (version: string) => {
    await panel.getByRole('combobox', { name: 'Follows' }).fill(version);
    await app.page.getByRole('option', { name: version }).click();
    await panel.getByRole('button', { name: 'Save' }).click();
  };
  await shell.sidebar.getByRole('button', { name: '4.3.0' }).click();
  await follows.click();
  await expectAccessible(app.page);
  await choose('4.2.0');
  await expect(follows).toContainText('4.2.0');

  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await follows.click();
  await choose('4.3.0');
  await expect(panel).toContainText('That would close a circle');
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(follows).toContainText('Follows none');

  await shell.sidebar.getByRole('button', { name: /^Calendar/ }).click();
  await calendar.show('Quarter');
  await calendar.look('Show', 'A group for each team');
  await expect(calendar.timeline.getByRole('heading', { name: 'No team' })).toBeVisible();
});
