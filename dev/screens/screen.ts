import type { Page } from '@playwright/test';
import type { RunningApp } from '#test/e2e/support/running-app.ts';

/** Something to take a picture of, and the way there. */
export interface Screen {
  readonly name: string;
  readonly show: (app: RunningApp) => Promise<void>;
  /** The pointer stays where `show` left it: something is held or pointed at. */
  readonly pointed?: true;
  /** It closes where the window changes its size, so it is shown in each. */
  readonly fleeting?: true;
}

/** Screens of one window: how the app is opened, and what is there to be seen, in order. */
export interface Scene {
  readonly args: readonly string[];
  /** Complaints of the page that the scene provokes. */
  readonly mayComplain?: readonly RegExp[];
  /** What is done before the first screen. */
  readonly prepare?: (app: RunningApp) => Promise<void>;
  readonly screens: readonly Screen[];
}

/** The screen at a path of the window. */
export const at = (name: string, path: string): Screen => ({
  name,
  show: ({ page }) => goTo(page, path),
});

/** The screen that comes up on a page, by what is done there. */
export const on = (name: string, show: (page: Page) => Promise<unknown>): Screen => ({
  name,
  async show({ page }) {
    await show(page);
  },
});

/** What stands there after a place was gone to and something was done in it. */
export const after = (
  name: string,
  path: string,
  doThis: (app: RunningApp) => Promise<unknown>,
): Screen => ({
  name,
  async show(app) {
    await goTo(app.page, path);
    await doThis(app);
  },
});

/** Leads the window to a path, such as `/board`. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

/** Leads the window to a tab of the sample's release that is next and not out yet. */
export async function goToNextRelease(page: Page, tab: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /\d d/ }).first().click();
  const path = await page.evaluate(() => location.hash.replace(/[^/]*$/, ''));
  await goTo(page, `${path}${tab}`);
}

/** Runs an action by its title, as the palette does. */
export async function perform(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await palette.waitFor();
  await page.keyboard.type(title);
  await palette.getByRole('option', { name: title }).first().click();
  await palette.waitFor({ state: 'hidden' });
}

/** The same for an action that opens a dialog. */
export async function ask(page: Page, title: string): Promise<void> {
  await perform(page, title);
  await page.getByRole('dialog').waitFor();
}

/** Presses a button by its name. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Presses a button that opens a menu. */
export async function openMenu(page: Page, name: string | RegExp): Promise<void> {
  await press(page, name);
  await page.getByRole('menu').waitFor();
}
