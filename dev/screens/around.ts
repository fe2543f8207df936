import type { Page } from '@playwright/test';
import { goTo, on, type Scene } from './screen.ts';

/** What stands around the places: the way in, palette, menus, messages. */
export const around: readonly Scene[] = [
  {
    args: [],
    screens: [on('welcome', (page) => page.getByRole('heading', { name: 'Preflight' }).waitFor())],
  },
  {
    args: ['--sample'],
    screens: [on('palette', openPalette), on('keys', openKeys)],
  },
];

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('re');
}

async function openKeys(page: Page): Promise<void> {
  await goTo(page, '/settings');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}
