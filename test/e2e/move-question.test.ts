import { writeFileSync } from 'node:fs';
import { addDays } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from './calendar-moves-page.ts';
import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { commandLine } from './support/command-line.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

/** The next release of a sample that the command line made, with a soft freeze three days before it ships. */
async function openRelease(openApp: () => Promise<RunningApp>) {
  const app = await openApp();
  const [file, freezes] = [app.path('Payments.preflight'), app.path('freezes.ics')];
  const workspace = ['--workspace', file];
  commandLine('new', '--sample', ...workspace, '--as', 'Mara Kovač');
  const releases = JSON.parse(commandLine('releases', '--json', ...workspace));
  const { targetDate } = releases.find(({ version }: { version: string }) => version === '4.2.0');
  const day = addDays(targetDate, -3);
  writeFileSync(freezes, audit(day));
  const soft = ['--as', 'freezes', '--soft', '--by', 'Mara Kovač'];
  commandLine('import', freezes, ...workspace, ...soft);
  await app.restart([file]);
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  const moves = new CalendarMovesPage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  const askToMove = async () => {
    await release.fact('Target date').click();
    await release.typeDate('Target date', day);
    await app.page.keyboard.press('Enter');
    return moves.question.getByLabel('Why in Audit?');
  };
  return { app, shell, release, moves, day, askToMove };
}

test('a move is asked about until it is written, and a second Enter opens nothing', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, release, moves, day, askToMove } = await openRelease(openApp);
  const reason = await askToMove();
  await reason.fill('The auditors agreed.');
  await reason.press('Enter');
  await expect(shell.question).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(shell.question).toBeHidden();
  await expect(reason, 'nobody acts, so nothing is written').toHaveValue('The auditors agreed.');
  await reason.press('Enter');
  await shell.sayWho('Mara Kovač');
  await expect(release.panel).toHaveCount(0);
  expect(await moves.dateOf('4.2.0')).toBe(day);

  await app.page.keyboard.press('Control+z');
  await expect.poll(() => moves.dateOf('4.2.0')).not.toBe(day);
  await (await askToMove()).fill('The auditors agreed.');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => moves.dateOf('4.2.0')).toBe(day);
  await expect(release.panel).toHaveCount(0);
});

test('what was answered before a move stays while it cannot be made', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { shell, release, moves, day, askToMove } = await openRelease(openApp);
  await shell.actAs('Mara Kovač');
  const reason = await askToMove();

  await test.step('since it is too long', async () => {
    await reason.fill('x'.repeat(2100));
    await reason.press('Enter');
    await expect(moves.question).toContainText('2,000');
    await expect(reason).toBeFocused();
    await expect(reason).toHaveValue(/^x{2100}$/);
  });

  await test.step('since the freeze was made hard meanwhile', async () => {
    await reason.fill('The auditors agreed.');
    const freezeId = (await moves.rows()).freezes.find(({ title }) => title === 'Audit')?.id ?? '';
    await moves.given('freeze.update', { freezeId, kind: 'hard' });
    await expect(moves.question).toContainText('Audit is a hard freeze');
    await expect(moves.question.getByRole('button', { name: 'Move release' })).toHaveCount(0);
    await moves.given('freeze.update', { freezeId, kind: 'soft' });
    await expect(reason).toHaveValue('The auditors agreed.');
  });

  await reason.press('Enter');
  await expect(release.panel).toHaveCount(0);
  expect(await moves.dateOf('4.2.0')).toBe(day);
});

const audit = (day: string): string => {
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:audit@example.com',
    'SUMMARY:Audit',
    `DTSTART;TZID=Europe/Berlin:${date}T120000`,
    `DTEND;TZID=Europe/Berlin:${date}T233000`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
};
