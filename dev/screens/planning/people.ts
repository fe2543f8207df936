import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { after, at, press, type Screen } from '../screen.ts';

/** The people, one of them with their leave, and the settings with the holidays. */
export const PEOPLE: readonly Screen[] = [
  at('people', '/people'),
  after('people-chosen', '/people', choose),
  after('people-ask-leave', '/people', async (app) => {
    await choose(app);
    await press(app.page, 'Add leave…');
    await app.page.getByRole('dialog').waitFor();
  }),
  after('people-ask-person', '/people', ({ page }) => press(page, 'Add person')),
  at('settings', '/settings'),
  after('settings-ask-holiday', '/settings', ({ page }) => press(page, 'Add holiday…')),
  after('settings-ask-product', '/settings', ({ page }) => press(page, 'New product…')),
  after('settings-holiday-effects', '/settings', async ({ page }) => {
    await press(page, 'Add holiday…');
    await page.getByRole('dialog').getByLabel('Name').fill('Works outing');
  }),
];

/** Where there is nothing yet. */
export const PEOPLE_EMPTY: readonly Screen[] = [
  at('people', '/people'),
  at('settings', '/settings'),
];

async function choose({ page }: RunningApp): Promise<void> {
  await page.locator('[data-person="Tarek Aziz"]').getByRole('button').click();
  await page.getByRole('complementary').waitFor();
}
