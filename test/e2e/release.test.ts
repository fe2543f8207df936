import { shortDate } from '#shared/lib/date-words.ts';
import { addDays, dateAt } from '#shared/lib/dates.ts';
import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { expectAccessible } from './support/accessible.ts';
import type { RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

const TODAY = dateAt(new Date().toISOString(), 'UTC');
const shipsIn = (days: number) => addDays(TODAY, days);

/** A release of the sample workspace. */
async function openSample(openApp: () => Promise<RunningApp>, version = '4.2.0') {
  const app = await openApp();
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);
  await shell.sidebar.getByRole('button', { name: version }).click();
  await expect(release.field('Version')).toHaveValue(version);
  return { app, shell, release };
}

test('a new release proposes its version and brings phases, checklists and a runbook', async ({
  openApp,
}) => {
  const app = await openApp();
  await app.answerNextDialog(app.path('Payments.preflight'));
  await app.page.getByRole('button', { name: 'New workspace…' }).click();
  const shell = new ShellPage(app);
  const release = new ReleasePage(app);

  await shell.sidebar.getByRole('button', { name: 'New release' }).click();
  const version = release.panel.getByRole('textbox', { name: 'Version' });
  await expect(version).toHaveValue('1.0.0');
  await release.typeDate('Target date', shipsIn(60));
  await release.panel.getByRole('button', { name: 'More' }).click();
  await release.panel.getByRole('textbox', { name: 'Name' }).fill('First light');
  await expectAccessible(app.page);
  await release.panel.getByRole('button', { name: 'Create release' }).click();
  await shell.sayWho('Mara Kovač');

  await expect(release.field('Name')).toHaveValue('First light');
  await expect(release.fact('Target date')).toContainText(shortDate(shipsIn(60)));
  await expect(release.fact('Owner')).toContainText('Mara Kovač');
  await expect(release.deployment('Production')).toContainText('22:00 – ');
  await expect(release.phase('Planning')).toContainText('0 of 6');
  await expect(release.tab(/Runbook/)).toContainText('16');
  await expect(release.findings).toContainText('No goal');

  await release.fact('Owner').press('Enter');
  await expect(release.panel.getByRole('combobox', { name: 'Owner' })).toBeFocused();
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Escape');
  await expect(release.fact('Owner')).toBeFocused();

  await app.page.keyboard.press('Control+n');
  await expect(version).toHaveValue('1.1.0');
  await version.fill('1.0.0');
  await release.panel.getByRole('spinbutton', { name: /^day/ }).fill('5');
  await release.panel.getByRole('button', { name: 'Create release' }).click();
  await expect(release.panel).toContainText('Type the rest of the date, or clear it.');
  await release.panel.getByRole('button', { name: 'Clear the date' }).click();
  await release.panel.getByRole('button', { name: 'Create release' }).click();
  const refusal = 'There is already a release named 1.0.0.';
  await expect(release.panel).toContainText(refusal);
  await version.fill('1.1.0');
  await expect(release.panel).not.toContainText(refusal);
  await version.fill('1.0.0');
  await version.press('Enter');
  await expect(release.panel).toContainText(refusal);
  await version.press('End');
  await app.page.keyboard.type('.1');
  await version.press('Enter');
  await expect(release.panel).toBeHidden();
  await expect(shell.sidebar.getByRole('button', { name: '1.0.0.1' })).toBeVisible();
});

test('a checklist is ticked, worded, added to, set aside and reordered where it stands', async ({
  openApp,
}) => {
  const { app, shell, release } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  const title = 'Regression suite green on the release candidate';
  await expect(release.phase('Release preparation')).toContainText('3 of 10');
  await release.tick(title);
  await shell.sayWho('Mara Kovač');
  await expect(release.box(title)).toBeChecked();
  await expect(release.phase('Release preparation')).toContainText('4 of 10');
  await page.getByRole('button', { name: `Details of ${title}` }).click();
  await expect(release.panel).toContainText(/Done by Mara Kovač, .* \d\d:\d\d/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(release.panel).toBeHidden();

  const other = 'Status page text drafted, subscribers checked';
  await release.choose(other, 'Not applicable…');
  await page.getByRole('textbox', { name: `Why ${other} does not apply` }).fill('no downtime');
  await page.keyboard.press('Enter');
  await expect(release.row(other)).toContainText('not applicable: no downtime');
  await expect(release.box(other)).toBeFocused();
  await expect(release.phase('Release preparation')).toContainText('4 of 9');

  const asked = page.getByRole('alertdialog', {
    name: /^Complete Release preparation with [1-9] required items open\?$/,
  });
  await page.getByRole('button', { name: 'Complete phase' }).click();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Complete phase' })).toBeVisible();
  await page.getByRole('button', { name: 'Complete phase' }).click();
  await asked.getByRole('button', { name: 'Complete all the same' }).click();
  await expect(release.phase('Release preparation').getByLabel('Completed')).toBeVisible();
  await expect(release.findings).toContainText('No-go');
  await expect(release.findings).toContainText('The phase is completed.');
  await release.phase('Release preparation').click();
  await page.setViewportSize({ width: 1024, height: 640 });
  expect(await release.cutPhases()).toEqual([]);
  const narrow = await page
    .getByRole('textbox', { name: 'Title of Release notes approved in every edition' })
    .boundingBox();
  expect(narrow?.width).toBeGreaterThan(120);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Reopen phase' }).click();

  await page.getByRole('button', { name: 'Add item' }).click();
  await page.keyboard.type('Feature flag off by default');
  await page.keyboard.press('Enter');
  await expect(release.box('Feature flag off by default')).toBeVisible();
  await page.keyboard.press('Escape');

  const words = page.getByRole('textbox', { name: 'Title of Feature flag off by default' });
  await words.fill('Feature flag is off');
  await page.keyboard.press('Enter');
  await expect(release.box('Feature flag is off')).toBeFocused();
  await expect(shell.undoButton).toHaveAccessibleName(/Change “Feature flag off by default”/);
  await page.keyboard.press('Control+z');
  await expect(release.box('Feature flag off by default')).toBeVisible();

  const [first = '', second = '', third = '', ...rest] = await release.titles();
  await release.dragBelow(first, third);
  await expect.poll(() => release.titles()).toEqual([second, third, first, ...rest]);
  await release.box(third).focus();
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => release.titles()).toEqual([third, second, first, ...rest]);
  await app.page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => release.titles()).toEqual([second, third, first, ...rest]);
  await expect(release.box(third)).toBeFocused();
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => release.titles()).toEqual([third, second, first, ...rest]);
  await release.choose(third, 'Move down');
  await expect.poll(() => release.titles()).toEqual([second, third, first, ...rest]);
  await release.choose(first, 'Deployment');
  await expect.poll(() => release.titles()).toEqual([second, third, ...rest]);
  await release.phase('Deployment').click();
  await expect.poll(async () => (await release.titles()).at(-1)).toBe(first);
});

test('the checklists are grouped another way, and the switch stays where it is', async ({
  openApp,
}) => {
  const { app, release } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  const radio = (name: string) => page.getByRole('radio', { name, exact: true });
  await radio('By role').click();
  await expect(page.getByRole('list', { name: 'QA lead' })).toBeVisible();
  await expect(radio('By role')).toBeFocused();
  const { y } = (await radio('By role').boundingBox()) ?? {};
  await page.keyboard.press('ArrowRight');
  await expect(radio('By person')).toBeFocused();
  await expect(page.getByRole('list', { name: 'QA lead' })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(radio('By phase')).toBeChecked();
  await expect(release.checklist).toBeVisible();
  await expect(radio('By phase')).toBeFocused();
  expect((await radio('By phase').boundingBox())?.y).toBe(y);
});

test('an item that is given to another role keeps its panel, and then the focus where it goes', async ({
  openApp,
}) => {
  const { app, shell, release } = await openSample(() => openApp({ args: ['--sample'] }));
  const { page } = app;
  await shell.actAs('Mara Kovač');
  const title = 'Regression suite green on the release candidate';
  await page.getByRole('radio', { name: 'By role' }).click();
  const details = page.getByRole('button', { name: `Details of ${title}` });
  await details.click();
  const role = release.panel.getByRole('button', { name: /Role/ });
  await role.click();
  await page.getByRole('option', { name: 'No role' }).click();
  await expect(role).toContainText('No role');
  await expect(role).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(release.panel).toBeHidden();
  await expect(page.getByRole('list', { name: 'No role' })).toContainText(title);
  await expect(details).toBeFocused();
  await page.keyboard.press('Space');
  await expect(release.panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toBeFocused();

  await release.row(title).hover();
  await page.getByRole('button', { name: `More about ${title}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Not applicable…' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeHidden();
});

test('an item that is being typed when the window closes is kept', { tag: '@deep' }, async ({
  openApp,
}) => {
  const { app, shell, release } = await openSample(() => openApp({ args: ['--sample'] }));
  await release.tick('Regression suite green on the release candidate');
  await shell.sayWho('Mara Kovač');
  await app.page.getByRole('button', { name: 'Add item' }).click();
  await app.page.keyboard.type('Half typed');
  await app.restart([]);
  const again = new ReleasePage(app);
  await app.page.getByRole('button', { name: /^Sample workspace/ }).click();
  await new ShellPage(app).sidebar.getByRole('button', { name: '4.2.0' }).click();
  await expect(again.box('Half typed')).toBeVisible();
});

test('date, goal and window are changed in the head, and the findings follow', async ({
  openApp,
}) => {
  const { app, shell, release } = await openSample(() => openApp({ args: ['--sample'] }));
  const planning = await release.phase('Planning').innerText();
  await release.fact('Target date').click();
  await release.typeDate('Target date', shipsIn(55));
  await app.page.keyboard.press('Tab');
  await expect(release.panel).toContainText(
    /Moves \d phases, \d+ due dates and \d announcements with it/,
  );
  await expect(release.panel).toContainText(
    /What is done stays: \d phases? keeps? (its|their) dates/,
  );
  await release.panel.getByRole('button', { name: 'Move the release' }).click();
  const question = app.page.getByRole('dialog', { name: /^Move .*4\.2\.0/ });
  await expect(question).toContainText('A-9.5');
  await question.getByRole('button', { name: /^Move \d releases$/ }).click();
  await shell.sayWho('Mara Kovač');
  await expect(release.fact('Target date')).toContainText(shortDate(shipsIn(55)));
  expect(await release.phase('Planning').innerText()).toBe(planning);

  await expect(release.findings).toContainText('Go');
  await release.field('Goal').fill('');
  await app.page.keyboard.press('Control+Enter');
  await expect(release.findings).toContainText('No goal');
  await release.findings.getByRole('button', { name: 'Write the goal' }).click();
  await expect(release.field('Goal')).toBeFocused();

  await release.deployment('Production').click();
  await release.panel.getByRole('button', { name: 'Clear' }).click();
  await release.panel.getByRole('button', { name: 'Save deployment' }).click();
  await expect(release.findings).toContainText('No-go');
  await expect(release.findings).toContainText('No deployment window');

  await release.findings.getByRole('button', { name: 'Set the window' }).click();
  for (const [field, time] of [
    ['Start', '2130'],
    ['End', '0100'],
  ] as const) {
    await release.typeTime(field, time);
  }
  const zone = release.panel.getByRole('combobox', { name: 'Time zone' });
  await zone.fill('Tokyo');
  await app.page.getByRole('option', { name: 'Asia/Tokyo' }).click();
  await expect(release.panel).toContainText('3 h 30 min');
  const reserve = release.panel.getByRole('textbox', { name: 'Reserve' });
  await reserve.fill('a while');
  await release.panel.getByRole('button', { name: 'Save deployment' }).click();
  await expect(release.panel).toContainText('“a while” is no duration.');
  await reserve.fill('0:30');
  await expectAccessible(app.page);
  await release.panel.getByRole('button', { name: 'Save deployment' }).click();
  await expect(release.deployment('Production')).toContainText('01:00 Asia/Tokyo · 3 h 30 min');
  await expect(release.findings).not.toContainText('No-go');
});

test('a release is copied, mended by a hotfix, and removed', async ({ openApp }) => {
  const { app, shell, release } = await openSample(() => openApp({ args: ['--sample'] }));
  await release.chooseForRelease(/Copy release/);
  await release.panel.getByRole('textbox', { name: 'Version' }).fill('4.2.5');
  await release.panel.getByRole('button', { name: 'Copy release' }).click();
  await shell.sayWho('Mara Kovač');
  await expect(release.field('Version')).toHaveValue('4.2.5');
  await expect(release.phase('Release preparation')).toContainText('0 of 10');
  await expect(release.fact('Target date')).toContainText('No date yet');

  await release.chooseForRelease(/Hotfix from 4\.2\.5/);
  await expect(release.panel.getByRole('textbox', { name: 'Version' })).toHaveValue('4.2.6');
  await release.panel.getByRole('button', { name: 'Create hotfix' }).click();
  await expect(release.field('Name')).toHaveValue('Hotfix for 4.2.5');
  await app.page.getByRole('button', { name: 'Fix of 4.2.5' }).click();
  await expect(release.field('Version')).toHaveValue('4.2.5');
  await app.page.goBack();
  await expect(release.field('Version')).toHaveValue('4.2.6');

  await release.chooseForRelease(/Remove release/);
  const question = app.page.getByRole('alertdialog');
  await expect(question).toContainText('10 checklist items');
  await question.getByRole('button', { name: 'Remove release' }).click();
  await expect(app.page).toHaveURL(/#\/calendar$/);
  await expect(shell.sidebar.getByRole('button', { name: '4.2.6' })).toBeHidden();
  await app.page.keyboard.press('Control+z');
  await expect(shell.sidebar.getByRole('button', { name: '4.2.6' })).toBeVisible();
});

test('checklists and scope are accessible in both themes, and the scope opens its items', async ({
  openApp,
}) => {
  const { app, shell, release } = await openSample(() => openApp({ args: ['--sample'] }));
  for (const theme of ['Light', 'Dark'] as const) {
    await shell.chooseTheme(theme);
    await release.tab(/Checklists/).click();
    await app.page.getByRole('radio', { name: 'By role' }).click();
    await expect(app.page.getByRole('list', { name: 'QA lead' })).toBeVisible();
    await expectAccessible(app.page);
    await release.tab(/Scope/).click();
    await expect(app.page.getByRole('table', { name: 'Items in this release' })).toBeVisible();
    await expectAccessible(app.page);
  }
  await app.page
    .getByRole('button', { name: /^PAY-\d+ / })
    .first()
    .click();
  await expect(app.page.getByRole('complementary', { name: /^Item PAY-/ })).toBeVisible();
  await app.page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(release.findings).toBeVisible();
});
