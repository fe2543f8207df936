import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#dev/runtime.ts';
import { ImportPage } from '#test/e2e/import-page.ts';
import { ShellPage } from '#test/e2e/shell-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { goTo, type Scene, type Screen } from './screen.ts';

const TRACKER = join(root, 'test/fixtures/jira-cloud.csv');
const HOLIDAYS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//Holidays//EN',
  ...[
    ['20261225', 'Christmas Day'],
    ['20261226', 'Saint Stephen’s Day'],
    ['20270101', 'New Year’s Day'],
  ].flatMap(([day, name]) => [
    'BEGIN:VEVENT',
    `UID:${day}@example.org`,
    'DTSTAMP:20260901T080000Z',
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${name}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
].join('\r\n');

/** What comes from elsewhere, step by step, into a new workspace. */
export const imports: readonly Scene[] = [
  {
    args: [],
    async prepare(app) {
      await app.answerNextDialog(app.path('Payments.preflight'));
      await app.page.getByRole('button', { name: 'New workspace…' }).click();
      await new ShellPage(app).sidebar.waitFor();
    },
    screens: [
      { name: 'empty-board', show: ({ page }) => goTo(page, '/board') },
      { name: 'empty-calendar', show: ({ page }) => goTo(page, '/calendar') },
      { name: 'empty-sprints', show: ({ page }) => goTo(page, '/sprints') },
      { name: 'empty-people', show: ({ page }) => goTo(page, '/people') },
      { name: 'empty-history', show: ({ page }) => goTo(page, '/history') },
      { name: 'empty-settings', show: ({ page }) => goTo(page, '/settings') },
      { name: 'import-empty', show: (app) => new ImportPage(app).open() },
      changed('import-broken', 'cut.csv', (text) => text.slice(0, text.indexOf('Finance teams'))),
      changed('import-refused', 'flawed.csv', (text) =>
        text.replace('jitter,PAY-61,', 'jitter,,').replace('deploy,PAY-62,', 'deploy,PAY-63,'),
      ),
      { name: 'import-dates', show: askDates },
      { name: 'who', show: (app) => new ImportPage(app).apply() },
      { name: 'import-applied', show: applied },
      { name: 'import-again', show: (app) => read(app, TRACKER) },
      { name: 'import-ics', show: readCalendar },
    ],
  },
];

function changed(name: string, file: string, change: (text: string) => string): Screen {
  return {
    name,
    async show(app) {
      const path = app.path(file);
      writeFileSync(path, change(readFileSync(TRACKER, 'utf8')));
      await read(app, path);
    },
  };
}

/** Reads a file; the preview of another one is given up first. */
async function read(app: RunningApp, path: string): Promise<void> {
  const place = new ImportPage(app);
  await goTo(app.page, '/import');
  const cancel = app.page.getByRole('banner').getByRole('button', { name: /^(Cancel|Done)$/ });
  const choose = app.page.getByRole('button', { name: 'Choose a file…' });
  await cancel.or(choose).waitFor();
  if (await cancel.isVisible()) await cancel.click();
  await place.choose(path);
  await cancel.or(place.trouble).first().waitFor();
}

async function askDates(app: RunningApp): Promise<void> {
  await read(app, TRACKER);
  const place = new ImportPage(app);
  await place.typeDate('Target date of 4.2.0', '2026-12-11');
  await place.typeDate('Starts on', '2026-08-17');
  await place.series('Payments Sprint 31 to 39').scrollIntoViewIfNeeded();
}

async function applied(app: RunningApp): Promise<void> {
  await new ImportPage(app).apply();
  await new ShellPage(app).sayWho('Mara Kovač');
  await app.page.getByText('PAY-47', { exact: true }).waitFor();
}

async function readCalendar(app: RunningApp): Promise<void> {
  const path = app.path('holidays.ics');
  writeFileSync(path, HOLIDAYS);
  await read(app, path);
}
