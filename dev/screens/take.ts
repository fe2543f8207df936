import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FLOATING } from '#renderer/lib/floating.ts';
import { RunningApp } from '#test/e2e/support/running-app.ts';
import type { Scene, Screen } from './screen.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Takes a scene's pictures into `folder`, in both themes and sizes: of all its screens or of some. */
export async function takeScene(
  folder: string,
  scene: Scene,
  isWanted: (name: string) => boolean,
): Promise<void> {
  const screens = scene.screens.filter(({ name }) => isWanted(name));
  if (screens.length === 0) return;
  const app = new RunningApp(scene);
  try {
    await app.start();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await scene.prepare?.(app);
    for (const screen of screens) await takeScreen(folder, app, screen);
  } finally {
    await app.dispose();
  }
}

/** Shows a screen once, then turns the window around it: every size, in every theme. */
async function takeScreen(folder: string, app: RunningApp, screen: Screen): Promise<void> {
  for (const [i, size] of SIZES.entries()) {
    if (i > 0 && screen.fleeting) await putAway(app.page);
    await app.page.setViewportSize(size);
    if (i === 0 || screen.fleeting) await screen.show(app);
    // To show it, the app may have been started anew.
    const { page } = app;
    await page.setViewportSize(size);
    for (const theme of THEMES) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      if (!screen.pointed) await page.mouse.move(0, 0);
      await atRest(page);
      const path = join(folder, `${screen.name}-${theme}-${size.width}.png`);
      await page.screenshot({ path });
    }
  }
  await putAway(app.page);
}

/** Nothing loads and nothing moves any more. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForFunction(() => document.querySelector('output') === null);
  await page.evaluate(async () => {
    const running = document.getAnimations().filter((each) => each.playState === 'running');
    await Promise.allSettled(running.map((each) => each.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Gives up what is held, and closes what floats above the place. */
async function putAway(page: Page): Promise<void> {
  const floating = page.locator(`${FLOATING}, [role=note]`);
  while ((await floating.count()) > 0) {
    const last = await floating.last().elementHandle();
    await page.keyboard.press('Escape');
    await last?.waitForElementState('hidden');
  }
  await page.mouse.up();
  // For 50 ms after a drag, dnd-kit takes every click for a part of it.
  await page.waitForTimeout(60);
}
