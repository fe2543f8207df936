import type { Page } from '@playwright/test';
import { BoardPage } from '#test/e2e/board-page.ts';
import { ReleasePage } from '#test/e2e/release-page.ts';
import { RunbookPage } from '#test/e2e/runbook-page.ts';
import { ShellPage } from '#test/e2e/shell-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { at, goTo, goToNextRelease, on, type Scene, type Screen } from './screen.ts';

const LONG = 'Refunds of a payment that was split between two cards and a voucher '.repeat(8);
const NOT_NEEDED = 'Status page text drafted, subscribers checked';

/** The places where the work on releases is done. */
export const working: readonly Scene[] = [
  {
    args: ['--sample'],
    screens: [
      at('board', '/board'),
      { name: 'board-chosen', show: chooseCards },
      { name: 'board-inspector', show: openItem },
      on('board-filter', filterBoard),
      { name: 'board-drag', show: dragCards, pointed: true, fleeting: true },
      { name: 'board-new-item', show: typeLongTitle },
      ...(['checklists', 'scope', 'runbook', 'notes'] as const).map((tab) =>
        on(`release-${tab}`, (page) => goToNextRelease(page, tab)),
      ),
      on('release-unready', goToUnready),
      on('release-by-role', async (page) => {
        await goToNextRelease(page, 'checklists');
        await page.getByRole('radio', { name: 'By role' }).click();
      }),
      release('release-reason', 'checklists', askReason),
      release('release-menu', 'checklists', ({ page }) =>
        page.getByRole('button', { name: 'More about this release' }).click(),
      ),
      release('release-export', 'checklists', ({ page }) =>
        page.getByRole('button', { name: 'Export', exact: true }).click(),
      ),
      release('release-copy', 'checklists', (app) =>
        new ReleasePage(app).chooseForRelease(/Copy release/),
      ),
      release('release-hotfix', 'checklists', (app) =>
        new ReleasePage(app).chooseForRelease(/Hotfix from/),
      ),
      release('release-remove', 'checklists', (app) =>
        new ReleasePage(app).chooseForRelease(/Remove release/),
      ),
      on('release-new', (page) => page.getByRole('button', { name: 'New release' }).click()),
      release('runbook-step', 'runbook', (app) => new RunbookPage(app).openStep('1.4')),
      on('notes-internal', async (page) => {
        await goToNextRelease(page, 'notes');
        await page.getByRole('radio', { name: 'Internal' }).click();
      }),
      at('import', '/import'),
      at('history', '/history'),
    ],
  },
];

/** What comes up on a tab of the sample's next release. */
function release(name: string, tab: string, show: (app: RunningApp) => Promise<unknown>): Screen {
  return {
    name,
    fleeting: true,
    async show(app) {
      await goTo(app.page, '/board');
      await goToNextRelease(app.page, tab);
      await new ReleasePage(app).tab(/^Checklists/).waitFor();
      await show(app);
    },
  };
}

async function board({ page }: RunningApp): Promise<void> {
  await goTo(page, '/people');
  await goTo(page, '/board');
  await page.getByRole('option').first().waitFor();
}

async function chooseCards(app: RunningApp): Promise<void> {
  await board(app);
  const place = new BoardPage(app);
  await place.card('PAY-116').click();
  await place.card('PAY-127').click({ modifiers: ['Shift'] });
}

async function openItem(app: RunningApp): Promise<void> {
  await board(app);
  await new BoardPage(app).card('PAY-118').click();
  await app.page.keyboard.press('Enter');
}

async function filterBoard(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Filter items' }).fill('refund');
}

async function dragCards(app: RunningApp): Promise<void> {
  await board(app);
  await app.page.getByRole('searchbox', { name: 'Filter items' }).fill('');
  await chooseCards(app);
  await new BoardPage(app).holdOverColumn('PAY-118', 'A-9.5');
}

async function typeLongTitle(app: RunningApp): Promise<void> {
  await board(app);
  await new BoardPage(app)
    .column('4.2.0')
    .getByRole('button', { name: 'New item in 4.2.0' })
    .click();
  await new ShellPage(app).dialog.getByRole('textbox', { name: 'Title' }).fill(LONG);
}

async function askReason(app: RunningApp): Promise<void> {
  await new ReleasePage(app).choose(NOT_NEEDED, 'Not applicable…');
  await app.page.getByRole('textbox', { name: /does not apply/ }).fill('no downtime');
}

async function goToUnready(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /5\.0\.0/ })
    .click();
}
