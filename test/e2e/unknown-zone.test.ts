import Database from 'better-sqlite3';
import { ReleasePage } from './release-page.ts';
import { ShellPage } from './shell-page.ts';
import { SprintsPage } from './sprints-page.ts';
import { commandLine } from './support/command-line.ts';
import { expect, test } from './support/test.ts';

/** A sample workspace from a computer that knows a zone more. */
function fromElsewhere(): string {
  const file = test.info().outputPath('Payments.preflight');
  commandLine('new', '--workspace', file, '--sample', '--as', 'Mara Kovač');
  const db = new Database(file);
  for (const table of ['deployments', 'settings', 'freezes', 'people', 'cadences'])
    db.exec(`UPDATE ${table} SET zone = 'Mars/Base'`);
  db.close();
  return file;
}

test('a workspace with a zone that is not known here works, and says what that means', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: [fromElsewhere()] });
  const shell = new ShellPage(app);
  await expect(shell.messages).toContainText('The time zone Mars/Base is not known');
  await expect(app.page.getByRole('group', { name: 'Month View' })).toBeVisible();
  await expect(app.page.getByText('(Mars/Base (unknown, taken as UTC))').first()).toBeVisible();
  await new SprintsPage(app).open();

  await shell.sidebar.getByRole('button', { name: '4.3.0' }).click();
  const release = new ReleasePage(app);
  await expect(release.findings).toContainText('The window’s time zone is not known');
  const deployment = release.deployment('Production');
  await expect(deployment).toContainText('Mars/Base (unknown, taken as UTC)');
  await shell.actAs('Mara Kovač');
  await deployment.click();
  await release.panel.getByRole('textbox', { name: 'Reserve' }).fill('20 min');
  await release.panel.getByRole('button', { name: 'Save' }).click();
  await expect(release.panel).toBeHidden();
  await expect(deployment).toContainText('Mars/Base');
  await deployment.click();
  await expect(release.panel.getByRole('textbox', { name: 'Reserve' })).toHaveValue('20 min');
});
