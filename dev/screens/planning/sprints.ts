import { SprintsPage } from '#test/e2e/sprints-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { after, ask, at, openMenu, type Screen } from '../screen.ts';

const ZOOMS = ['Half-year', 'Year'] as const;

/** The sprints as they open, and further away. */
export const SPRINTS_VIEWS: readonly Screen[] = [
  inSprints('sprints', 'Quarter'),
  ...ZOOMS.map((zoom) => inSprints(`sprints-${zoom.toLowerCase()}`, zoom)),
];

/** What is chosen, held or opened among the sprints of the sample. */
export const SPRINTS: readonly Screen[] = [
  ...SPRINTS_VIEWS,
  inSprints('sprints-chosen', 'Quarter', (app) =>
    new SprintsPage(app).bar('Payments Sprint 26').click(),
  ),
  inSprints('sprints-chosen-release', 'Quarter', ({ page }) =>
    page
      .getByRole('list', { name: 'Releases by date' })
      .getByText('4.3.0', { exact: true })
      .click(),
  ),
  { ...inSprints('sprints-drag', 'Quarter', hold), pointed: true, fleeting: true },
  inSprints('sprints-ask-feeds', 'Quarter', async (app) => {
    await new SprintsPage(app).bar('Payments Sprint 26').click();
    await app.page.keyboard.press('f');
    await app.page.getByRole('dialog').waitFor();
  }),
  inSprints('sprints-ask-sprint', 'Quarter', ({ page }) => ask(page, 'New sprint')),
  inSprints('sprints-ask-team', 'Quarter', ({ page }) => ask(page, 'New team')),
  inSprints('sprints-menu-team', 'Quarter', ({ page }) => openMenu(page, 'Team Payments')),
  inSprints('sprints-menu-show', 'Quarter', ({ page }) => openMenu(page, 'Show')),
  inSprints('sprints-cadence', 'Quarter', openCadence),
  inSprints('sprints-cadence-short', 'Quarter', async (app) => {
    await openCadence(app);
    await new SprintsPage(app).fillDate('Horizon', '18/01/2027');
    await app.page.keyboard.press('Tab');
  }),
];

/** Where there is nothing yet. */
export const SPRINTS_EMPTY: readonly Screen[] = [at('sprints', '/sprints')];

function inSprints(
  name: string,
  zoom: string,
  doThis?: (app: RunningApp) => Promise<unknown>,
): Screen {
  return after(name, '/sprints', async (app) => {
    await app.page.getByRole('radio', { name: zoom, exact: true }).click();
    await app.page.getByRole('button', { name: 'Today', exact: true }).click();
    await doThis?.(app);
  });
}

async function hold(app: RunningApp): Promise<void> {
  const sprints = new SprintsPage(app);
  await sprints.hold(sprints.bar('Payments Sprint 26'), sprints.release('5.0.0'));
  await sprints.hint.waitFor();
}

async function openCadence({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Cadence…' }).click();
  await page.getByRole('dialog').getByRole('table').first().waitFor();
}
