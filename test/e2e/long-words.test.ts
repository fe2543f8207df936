import type { Locator } from '@playwright/test';
import { ReleasePage } from './release-page.ts';
import { RunbookPage } from './runbook-page.ts';
import { ShellPage } from './shell-page.ts';
import { expect, test } from './support/test.ts';

const VERSION = '2026.11.30-release-candidate.17+build.20261130.114502.linux-amd64';
const NAME = 'Ledgerexport_und_Zahlungsabgleich_für_alle_Mandanten_der_Plattform_in_Europa'.repeat(
  2,
);
const TITLE = 'Switch the traffic of every region to the new cluster, one after the other, '.repeat(
  4,
);

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('Nothing to be seen');
  return box;
}

async function middleOf(locator: Locator): Promise<number> {
  const { y, height } = await boxOf(locator);
  return y + height / 2;
}

async function type(field: Locator, words: string): Promise<void> {
  await field.fill(words);
  await field.press('Enter');
}

test('long words leave each other room: version and name, and the first line of a step', {
  tag: '@deep',
}, async ({ openApp }) => {
  const app = await openApp({ args: ['--sample'], size: { width: 1440, height: 900 } });
  const shell = new ShellPage(app);
  await shell.sidebar.getByRole('button', { name: '4.2.0' }).click();
  const runbook = new RunbookPage(app);
  await runbook.open();
  const step = runbook.step('1.2');
  const inLine = [
    step.getByRole('button', { name: 'Move step 1.2' }),
    step.getByRole('button', { name: 'Step 1.2', exact: true }),
    step.getByText('Ines Novak'),
    step.getByText('3 min'),
    step.getByText('22:05'),
  ];
  const lineBefore = (await boxOf(step)).y - (await middleOf(inLine[0] ?? step));
  await type(runbook.title('1.2'), TITLE.trim());
  await shell.sayWho('Mara Kovač');
  await expect.poll(async () => (await boxOf(step)).height).toBeGreaterThan(60);
  for (const each of inLine)
    expect((await boxOf(step)).y - (await middleOf(each))).toBeCloseTo(lineBefore, 0);

  await app.page.setViewportSize({ width: 1280, height: 720 });
  const release = new ReleasePage(app);
  await type(release.field('Version'), VERSION);
  await type(release.field('Name'), NAME);
  const [version, name] = [
    await boxOf(release.field('Version')),
    await boxOf(release.field('Name')),
  ];
  expect(version.x + version.width).toBeLessThanOrEqual(name.x);
  expect(name.width).toBeGreaterThanOrEqual(version.width);
});
