import { ShellPage } from '#test/e2e/shell-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';

/** Makes a new workspace, in which nothing is yet. */
export async function begin(app: RunningApp): Promise<void> {
  await app.answerNextDialog(app.path('Empty.preflight'));
  await app.page.getByRole('button', { name: /New workspace/ }).click();
  await new ShellPage(app).sidebar.waitFor();
}

/** Says who acts, so that nothing asks for it. */
export async function actAs(app: RunningApp): Promise<void> {
  const shell = new ShellPage(app);
  await shell.sidebar.waitFor();
  await app.page.getByRole('group', { name: 'Month View' }).waitFor();
  await shell.actAs('Mara Kovač');
}
