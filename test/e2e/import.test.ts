import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { fiveOfMobile, mobileCsv, mobileRow } from '#test/support/mobile-csv.ts';
import { BoardPage } from './board-page.ts';
import { ImportPage } from './import-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

const FIXTURE = 'test/fixtures/jira-cloud.csv';

/** The import place of a new workspace. */
async function newWorkspace(app: RunningApp): Promise<ImportPage> {
  await app.answerNextDialog(app.path('Payments.preflight'));
  await app.page.getByRole('button', { name: 'New workspace…' }).click();
  await expect(new ShellPage(app).sidebar).toBeVisible();
  const place = new ImportPage(app);
  await place.open();
  return place;
}

/** The sample file, changed, as a file of its own. */
function changed(app: RunningApp, name: string, change: (text: string) => string): string {
  const path = app.path(name);
  writeFileSync(path, change(readFileSync(FIXTURE, 'utf8')));
  return path;
}

test('imports a chosen file as it was previewed, in one step that undo takes back', async ({
  openApp,
}) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  await expect(app.page.getByText('Where the file comes from')).toBeVisible();
  await expectAccessible(app.page);

  await place.choose(FIXTURE);
  await expect(place.figure('New items')).toHaveText('60');
  await expect(place.figure('Refused rows')).toHaveText('0');
  await expect(place.filePanel).toContainText('UTF-8');
  await expect(place.filePanel).toContainText('Not read');
  await expect(place.table('Rows as they were read')).toContainText('PAY-46');
  await expectAccessible(app.page);

  const date = app.page.getByRole('group', { name: 'Target date of 4.2.0', exact: true });
  await date.getByRole('spinbutton', { name: /^month/ }).fill('12');
  await place.apply();
  await expect(app.page.getByText('Type the rest of the date, or clear it.')).toBeVisible();
  await date.getByRole('button', { name: 'Clear the date' }).click();
  await expect(app.page.getByText('Type the rest of the date, or clear it.')).toBeHidden();
  await place.typeDate('Target date of 4.2.0', '2026-12-11');
  await place.typeDate('Starts on', '2026-08-17');
  const sprints = place.series('Payments Sprint 31 to 39');
  await expect(sprints.getByRole('listitem').last()).toContainText('7–20 Dec 2026');
  await place.countAs('Ready for release', 'Done');
  await place.apply();
  await shell.sayWho('Mara Kovač');

  await expect(shell.heading).toHaveText('Board');
  await expect(shell.messages).toContainText('Import 60 new items of Payments');
  await expect(shell.sidebar).toContainText('4.2.0');
  await expect(app.page.getByText('PAY-47', { exact: true })).toBeVisible();

  await expect(shell.undoButton).toHaveAccessibleName(/^Undo: Import 60 new items of Payments/);
  await shell.undoButton.click();
  await expect(shell.sidebar).not.toContainText('4.2.0');
  await shell.redoButton.click();
  await expect(shell.sidebar).toContainText('4.2.0');
});

test('takes a dropped file, and adds nothing when it is dropped again', async ({ openApp }) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  await place.drop(FIXTURE);
  await expect(shell.heading).toContainText('jira-cloud.csv');
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(shell.heading).toHaveText('Board');

  await place.open();
  await expect(app.page.getByText('Imported before')).toBeVisible();
  await place.drop(FIXTURE);
  await expect(place.figure('New items')).toHaveText('0');
  await expect(place.figure('Unchanged')).toHaveText('60');
  await expect(app.page.getByText('Everything in this file is here already.')).toBeVisible();
  await expect(app.page.getByRole('banner').getByRole('button', { name: /^Import/ })).toHaveCount(
    0,
  );
  await expectAccessible(app.page);
  await app.page.getByRole('banner').getByRole('button', { name: 'Done' }).click();
  await expect(app.page.getByText('Imported before')).toBeVisible();
});

const sprintsOf = (...numbers: readonly number[]): string =>
  [
    'Summary,Issue key,Issue id,Status,Sprint',
    ...numbers.map((n) => `Task ${n},CHK-${n},${n},To Do,CHK Sprint ${n} (Q4)`),
  ].join('\n');

test('dates a series by one sprint, and a new sprint of it by those that are here', async ({
  openApp,
}) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  const file = app.path('sprints.csv');
  writeFileSync(file, sprintsOf(12, 13, 14, 15));
  await place.choose(file);
  await expect(place.filePanel).toContainText('Its key becomes CHK, as there.');
  await place.typeDate('Starts on', '2026-10-05');
  await place.apply();
  const who = app.page.getByRole('dialog', { name: 'Who are you?' });
  await who.getByRole('textbox').fill('M'.repeat(501));
  await expect(who).toContainText('501 characters; at most 500 fit.');
  await expect(who.getByRole('button', { name: /^Act as/ })).toBeDisabled();
  await shell.sayWho('Mara Kovač');
  await expect(shell.heading).toHaveText('Board');

  writeFileSync(file, sprintsOf(12, 13, 14, 15, 16));
  await place.open();
  await place.choose(file);
  await expect(app.page.getByText('Reckoned from the sprints that are here.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: /CHK Sprint 16 \(Q4\)/ })).toBeVisible();
  const sprints = place.series('CHK Sprint 12 (Q4) to 16').getByRole('listitem');
  await expect(sprints.last()).toContainText('30 Nov – 13 Dec 2026');
  await place.typeDate('Starts on', '2026-12-07');
  await expect(sprints.last()).toContainText('7–20 Dec 2026');
  await expect(sprints.first()).toContainText('5–18 Oct 2026');
});

test('says how to get a file out of each tracker', { tag: '@deep' }, async ({ openApp }) => {
  const app = await openApp();
  await newWorkspace(app);
  const { page } = app;
  const unfold = (name: RegExp) => page.getByRole('button', { name }).click();
  await expect(page.getByText('Open Filters, View all issues')).toBeVisible();
  await unfold(/^Azure DevOps/);
  await expect(page.getByText('Team Project')).toBeVisible();
  await expect(page.getByText('Open Filters, View all issues')).toBeHidden();
  await unfold(/^GitHub/);
  await page.getByText('gh issue list --repo').click();
  const selected = await page.evaluate(() => document.getSelection()?.toString());
  expect(selected).toMatch(/^gh issue list[\s\S]*> issues\.csv\s*$/);
  await expectAccessible(page);
});

test('says what is wrong with a file, and with its rows', async ({ openApp }) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const cut = changed(app, 'cut.csv', (text) => text.slice(0, text.indexOf('Finance teams')));
  await place.choose(cut);
  await expect(place.trouble).toContainText('cut.csv ends inside a quoted field that starts in');
  await expect(place.trouble).toContainText('row 2, column');
  await expectAccessible(app.page);

  const foreign = changed(app, 'pt.csv', (text) => text.replace(/^[^\n]*/, 'Resumo,Chave da item'));
  await place.choose(foreign);
  await expect(place.trouble).toContainText('Summary, Issue key');

  const flawed = changed(app, 'flawed.csv', (text) =>
    text.replace('jitter,PAY-61,', 'jitter,,').replace('deploy,PAY-62,', 'deploy,PAY-63,'),
  );
  await place.choose(flawed);
  await expect(place.figure('Refused rows')).toHaveText('2');
  const rows = place.table('Refused rows').getByRole('row');
  await expect(rows.nth(1)).toContainText('It has no key.');
  await expect(rows.nth(2)).toContainText('The same issue stands in row 23 already.');
  await expect(place.figure('New items')).toHaveText('58');

  const none = app.path('none.csv');
  writeFileSync(none, 'Summary,Issue key\nPay,\nRefund,\n');
  await place.cancel();
  await place.choose(none);
  const nothing = app.page
    .getByRole('status')
    .filter({ hasText: 'Nothing in this file can come in' });
  await expect(nothing.locator('.lucide-circle-x')).toBeVisible();
  await expect(place.filePanel).not.toContainText('Project');
  await expectAccessible(app.page);
});

test('says which of several dropped files is left out', { tag: '@deep' }, async ({ openApp }) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const second = app.path('second.csv');
  writeFileSync(second, mobileCsv(...fiveOfMobile()));
  await place.drop(FIXTURE, second);
  await expect(new ShellPage(app).heading).toContainText('jira-cloud.csv');
  await expect(new ShellPage(app).messages).toContainText(
    'One file comes in at a time: second.csv was left out.',
  );
});

test('asks what holds where both sides changed something', async ({ openApp }) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  await place.choose(FIXTURE);
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(shell.heading).toHaveText('Board');
  await app.page.getByText('PAY-47', { exact: true }).click();
  await app.page.keyboard.press('Enter');
  const title = app.page.getByRole('textbox', { name: 'Title' });
  await title.fill('Export the ledger');
  await title.press('Enter');
  await expect(shell.undoButton).toHaveAccessibleName(/PAY-47/);

  const newer = changed(app, 'newer.csv', (text) =>
    text.replace('Export ledger as SAF-T', 'Export ledger to SAF-T 2.0'),
  );
  await place.open();
  await place.choose(newer);
  const conflict = place.table('Changed on both sides').getByRole('row').nth(1);
  await expect(conflict).toContainText('Export the ledger');
  await expect(conflict).toContainText('Export ledger to SAF-T 2.0');
  await expectAccessible(app.page);
  await expect(place.figure('Changed')).toHaveText('1');
  await conflict.getByRole('radio', { name: 'Here' }).click();
  await expect(place.figure('Changed')).toHaveText('0');
  await place.apply();
  await expect(shell.messages).toContainText('nothing new');
  await expect(app.page.getByTitle('Export the ledger')).toBeVisible();
});

const CARDS = [
  'Summary,Issue key,Issue id,Issue Type,Status,Priority,Parent,Fix versions',
  'Card payments,PAY-1,1,Epic,To Do,High,,4.1.0',
  'Retry a declined card,PAY-2,2,Story,To Do,Highest,1,4.2.0',
  'Refund in one step,PAY-3,3,Story,To Do,Low,1,4.2.0',
];

test('names what is no longer in the file, marks it, and shows what the tracker says of it', async ({
  openApp,
}) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  const board = new BoardPage(app);
  const file = (name: string, lines: readonly string[]) => {
    writeFileSync(app.path(name), lines.join('\n'));
    return app.path(name);
  };
  await place.choose(file('all.csv', CARDS));
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(board.card('PAY-2')).toBeVisible();

  await place.open();
  await place.choose(file('fewer.csv', CARDS.toSpliced(2, 1)));
  await expect(place.table('Not in the file').getByRole('row')).toHaveText([
    'KeyTitle',
    'PAY-2Retry a declined card',
  ]);
  await expectAccessible(app.page);
  await place.apply();
  const mark = app.page.getByRole('img', { name: 'not in the last import of PAY' });
  await expect(board.card('PAY-2')).toBeVisible();
  await expect(mark).toHaveCount(1);
  await expect(board.card('PAY-2').locator(mark)).toBeVisible();
  await board.card('PAY-2').click();
  await app.page.keyboard.press('Enter');
  await expect(board.inspector).toContainText('Not in the last import of PAY');
  await expect(board.inspector).toContainText('Highest');
  await expectAccessible(app.page);
  await board.inspector.getByRole('button', { name: 'PAY-1 Card payments' }).click();
  await expect(board.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Card payments',
  );
  await shell.undoButton.click();
  await expect(mark).toHaveCount(0);
});

const LONG_VERSIONS = [
  'Summary,Issue key,Issue id,Status,Fix versions,Sprint',
  'Login,MOB-1,1,To Do,Mobile App 4.2.0 (iOS hotfix),MOB Sprint 7',
  'Logout,MOB-2,2,Done,Mobile App 4.2.0 (Android),MOB Sprint 6',
  'Other,MOB-3,3,To Do,2026-Q4 Payments platform release,MOB Sprint 7',
  'Pay,PAY-1,4,To Do,2.1.0,MOB Sprint 7',
  'Web,WEB-1,5,To Do,2.1.0,MOB Sprint 7',
].join('\n');

test('keeps releases with long versions on their lines, in the smallest window too', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ size: { width: 1024, height: 640 } });
  const { page } = app;
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  const file = app.path('versions.csv');
  writeFileSync(file, LONG_VERSIONS);
  await place.choose(file);
  const releases = place.table('Releases').getByRole('row');
  await expect(releases.filter({ hasText: '2.1.0PAY' })).toHaveCount(1);
  await expect(releases.filter({ hasText: '2.1.0WEB' })).toHaveCount(1);
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(shell.heading).toHaveText('Board');

  const topBar = page.getByRole('banner').locator(':scope > *, h1');
  const lines = shell.sidebar.getByRole('list').getByRole('button');
  await expect(lines).toHaveText([
    '2.1.0PAY · Payments',
    '2.1.0WEB · WEB',
    '2026-Q4 Payments platform release · MOB',
    'Mobile App 4.2.0 (Android) · MOB',
    'Mobile App 4.2.0 (iOS hotfix) · MOB',
  ]);
  expect(await outOfBox(lines)).toEqual([]);

  await shell.sidebar.getByRole('button', { name: 'Calendar' }).click();
  await expect(shell.heading).toHaveText(/\d{4}$/);
  expect(await outOfBox(topBar)).toEqual([]);
  const dates = page.getByRole('button', { name: 'Set date…' });
  await expect(dates).toHaveCount(5);
  for (const button of await dates.all()) await expect(button).toBeInViewport({ ratio: 1 });

  await shell.sidebar.getByRole('button', { name: 'Sprints' }).click();
  const rows = page.getByRole('list', { name: 'Releases by date' }).getByRole('button');
  await expect(rows).toHaveCount(5);
  expect(await outOfBox(rows)).toEqual([]);
  expect(await outOfBox(topBar)).toEqual([]);

  await lines.last().click();
  const version = page.getByRole('textbox', { name: 'Version' });
  await expect(version).toHaveValue('Mobile App 4.2.0 (iOS hotfix)');
  const panel = page.getByRole('complementary').last();
  const [head, side] = [await version.boundingBox(), await panel.boundingBox()];
  expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual(side?.x ?? 0);
});

/** The words of whatever sticks out of the boxes, or lies over what stands beside it. */
const outOfBox = (boxes: Locator): Promise<string[]> =>
  boxes.evaluateAll((elements) =>
    elements
      .filter((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
      .map((box) => box.textContent),
  );

test('knows issues again under another key of their project, and in another project', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  const file = app.path('jira.csv');
  const bring = async (...rows: readonly string[]) => {
    writeFileSync(file, mobileCsv(...rows));
    await place.choose(file);
  };
  await bring(...fiveOfMobile());
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(shell.heading).toHaveText('Board');

  await place.open();
  await bring(...fiveOfMobile('APP'));
  const renamed = place.table('MOB is APP now').getByRole('row');
  await expect(renamed.nth(1)).toContainText('MOB-1');
  await expect(renamed.nth(1)).toContainText('APP-1');
  await expect(place.figure('Changed')).toHaveText('5');
  const choice = app.page.getByRole('radiogroup', {
    name: 'Issues of APP with ids of MOB are',
  });
  await choice.getByRole('radio', { name: 'New items' }).click();
  await expect(place.figure('New items')).toHaveText('5');
  await expect(app.page.getByText('They come in as new items')).toBeVisible();
  await choice.getByRole('radio', { name: 'The same' }).click();
  await expect(place.figure('New items')).toHaveText('0');
  await expectAccessible(app.page);
  await place.apply();
  await expect(shell.heading).toHaveText('Board');

  await place.open();
  await bring(
    ...fiveOfMobile('APP').filter((row) => !row.includes('APP-3')),
    mobileRow('PAY-2', 503),
  );
  await expect(place.table('From APP to PAY').getByRole('row').nth(1)).toContainText('PAY-2');
  await expect(app.page.getByText('They go to Payments, and keep what')).toBeVisible();
  await expect(place.figure('Not in the file')).toHaveText('0');
  await place.apply();
  await expect(shell.heading).toHaveText('Board');
  await expect(app.page.getByText('PAY-2', { exact: true })).toBeVisible();
});

test('names what cannot be read, and reckons no points from it', { tag: '@deep' }, async ({
  openApp,
}) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const file = app.path('jira.csv');
  const rows = [1, 2, 3, 4, 5].map((n) =>
    mobileRow(`MOB-${n}`, n, { sprint: `MOB Sprint ${n % 2}`, resolved: `${n}/Mär/26 9:05 AM` }),
  );
  writeFileSync(file, mobileCsv(...rows));
  await place.choose(file);
  await expect(app.page.getByText('5 cells hold dates that cannot be read')).toContainText(
    '“1/Mär/26 9:05 AM” (row 2, Resolved)',
  );
  await place.typeDate('Starts on', '2026-03-02');
  await expect(app.page.getByText('Completed points of MOB Sprint 0')).toContainText(
    'are not reckoned',
  );
  await expectAccessible(app.page);
});

test('asks whether sprints of the same name are one, and keeps to the answer', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp();
  const place = await newWorkspace(app);
  const shell = new ShellPage(app);
  const file = app.path('jira.csv');
  const rows = [1, 2].flatMap((n) =>
    ['MOB', 'PAY'].map((project, at) =>
      mobileRow(`${project}-${n}`, 100 * (at + 1) + n, { sprint: `Sprint ${n}` }),
    ),
  );
  writeFileSync(file, mobileCsv(...rows));
  await place.choose(file);
  const names = place.table('Sprints of the same name');
  await expect(names.getByRole('row').nth(1)).toContainText('Sprint 1 to Sprint 2');
  await expect(names.getByRole('row').nth(1)).toContainText('MOB and PAY');
  await expect(place.series('Sprint 1 (MOB) to 2').getByRole('listitem')).toHaveCount(2);
  const choice = names.getByRole('radiogroup', { name: 'Sprint # of MOB and PAY are' });
  await choice.getByRole('radio', { name: 'The same' }).click();
  await expect(place.series('Sprint 1 to 2').getByRole('listitem')).toHaveCount(2);
  await choice.getByRole('radio', { name: 'One for each' }).click();
  await expect(place.series('Sprint 1 (PAY) to 2').getByRole('listitem')).toHaveCount(2);
  await expectAccessible(app.page);
  await place.apply();
  await shell.sayWho('Mara Kovač');
  await expect(shell.heading).toHaveText('Board');

  await place.open();
  await place.choose(file);
  await expect(app.page.getByText('Everything in this file is here already.')).toBeVisible();
  await expect(names).toBeHidden();
});
