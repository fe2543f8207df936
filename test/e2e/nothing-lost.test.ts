import { renameSync } from 'node:fs';
import { RunbookPage } from './runbook-page.ts';
import { ShellPage } from './shell-page.ts';
import { commandLine } from './support/command-line.ts';
import type { OpenOptions, RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

type OpenApp = (options?: OpenOptions) => Promise<RunningApp>;

/** Release 4.2.0 in a workspace in this test's folder, where Mara acts, or nobody has said who does. */
async function openRelease(openApp: OpenApp, actor: string | null = 'Mara Kovač') {
  const file = test.info().outputPath('Payments.preflight');
  commandLine('new', '--workspace', file, '--sample', '--as', 'Mara Kovač');
  const app = await openApp({ args: [file] });
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  if (actor !== null) await shell.actAs(actor);
  const lost = app.page.getByRole('dialog', { name: 'This workspace lost its file' });
  return { app, shell, file, lost, goal: app.page.getByRole('textbox', { name: 'Goal' }) };
}

const loseFile = (file: string): void => renameSync(file, `${file}.elsewhere`);

test('an edit that finds the file gone is written into the copy', async ({ openApp }) => {
  const { app, file, lost } = await openRelease(openApp);
  const runbook = new RunbookPage(app);
  await runbook.open();
  await runbook.title('1.2').fill('Warn the night shift');
  loseFile(file);
  await app.page.keyboard.press('Enter');
  await expect(lost).toBeVisible();
  const copy = app.path('Rescued.preflight');
  await app.answerNextDialog(copy);
  await lost.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(lost).toBeHidden();
  await expect(runbook.title('1.2')).toHaveValue('Warn the night shift');
  expect(
    commandLine('export', 'runbook', '--workspace', copy, '--release', '4.2.0', '--out', '-'),
  ).toContain('Warn the night shift');
});

test('an edit that finds the file gone stays in its field, and in sight when that goes, until a copy has it', async ({
  openApp,
}) => {
  const { app, shell, file, goal, lost } = await openRelease(openApp);
  await goal.fill('Pay out every merchant within the hour');
  loseFile(file);
  await goal.press('Control+Enter');
  await lost.getByRole('button', { name: 'Not now' }).click();
  await expect(lost).toBeHidden();
  await expect(goal).toHaveValue('Pay out every merchant within the hour');
  await expect(goal).toHaveAttribute('aria-invalid', 'true');

  await shell.sidebar.getByRole('button', { name: 'Board' }).click();
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await app.answerNextDialog(app.path('Rescued.preflight'));
  await lost.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(lost).toBeHidden();
  await expect(shell.undoButton).toHaveAccessibleName(/goal/);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  await expect(goal).toHaveValue('Pay out every merchant within the hour');
  await expect(goal).not.toHaveAttribute('aria-invalid', 'true');
});

test('what nobody says who writes stays in sight, also where the copy has its field anew', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, file, goal, lost } = await openRelease(openApp, null);
  await goal.fill('Pay out every merchant within the hour');
  loseFile(file);
  await app.page.keyboard.press('Tab');
  await app.answerNextDialog(app.path('Rescued.preflight'));
  await lost.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(shell.question).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(shell.messages).toContainText(
    '“Pay out every merchant within the hour” was not written.',
  );
  await expect(goal).not.toHaveValue('Pay out every merchant within the hour');

  await shell.messages.getByRole('button', { name: 'Try again' }).click();
  await shell.sayWho('Mara Kovač');
  await expect(goal).toHaveValue('Pay out every merchant within the hour');
});

test('a title that nobody says who adds comes back into its line, also where the copy has that anew', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, file, lost } = await openRelease(openApp, null);
  const runbook = new RunbookPage(app);
  await runbook.open();
  await runbook.section('Pre-deployment').getByRole('button', { name: 'Add step' }).click();
  await runbook.newStep.fill('Warn support');
  loseFile(file);
  await app.page.keyboard.press('Enter');
  await app.answerNextDialog(app.path('Rescued.preflight'));
  await lost.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(shell.question).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(runbook.newStep).toHaveValue('Warn support');
});

test('what came from elsewhere while one typed is named where it is replaced, and comes back', {
  tag: '@deep',
}, async ({ openApp }) => {
  const { app, shell, file, goal } = await openRelease(openApp);
  await goal.fill('Typed in the window');
  commandLine(
    'release',
    '4.2.0',
    '--product',
    'PAY',
    '--workspace',
    file,
    '--goal',
    'Said elsewhere',
  );
  await expect(shell.undoButton).toHaveAccessibleName(/4\.2\.0/);
  await app.page.keyboard.press('Tab');
  const notice = app.page.getByText('“Said elsewhere” was replaced');
  await expect(notice).toBeVisible();
  await expect(goal).toHaveValue('Typed in the window');
  await app.page
    .getByRole('alertdialog')
    .filter({ has: notice })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(goal).toHaveValue('Said elsewhere');
});
