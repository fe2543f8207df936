import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { RunningApp } from '#test/e2e/support/running-app.ts';
import { buildIfOlder } from './build.ts';
import { takePages } from './pages.ts';
import { root } from './runtime.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Something to take a picture of, and the way there. */
interface Screen {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

const at = (name: string, path: string): Screen => ({ name, show: (page) => goTo(page, path) });

const welcome: Screen = {
  name: 'welcome',
  show: (page) => page.getByRole('heading', { name: 'Preflight' }).waitFor(),
};

const workspaceScreens: readonly Screen[] = [
  view('calendar', 'Month'),
  view('calendar-week', 'Week'),
  view('calendar-quarter', 'Quarter'),
  view('calendar-year', 'Year'),
  view('calendar-agenda', 'Agenda'),
  at('board', '/board'),
  at('sprints', '/sprints'),
  { name: 'sprints-chosen', show: chooseSprint },
  { name: 'sprints-cadence', show: openCadence },
  ...(['checklists', 'scope', 'runbook', 'notes'] as const).map(releaseTab),
  at('import', '/import'),
  at('people', '/people'),
  at('history', '/history'),
  at('settings', '/settings'),
  { name: 'palette', show: openPalette },
  { name: 'keys', show: openKeys },
];

/** Takes every picture, in both themes and sizes, and the exported pages; says where they are. */
async function takeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildIfOlder();
  await take(folder, [], [welcome]);
  await take(folder, ['--sample'], workspaceScreens);
  takePages(folder);
  process.stdout.write(`Pictures are in ${folder}\n`);
}

async function take(folder: string, args: string[], screens: readonly Screen[]): Promise<void> {
  const app = new RunningApp({ args });
  await app.start();
  try {
    for (const theme of THEMES) {
      await app.page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      for (const size of SIZES) {
        await app.page.setViewportSize(size);
        for (const { name, show } of screens) {
          await show(app.page);
          await atRest(app.page);
          const file = `${name}-${theme}-${size.width}.png`;
          await app.page.screenshot({ path: join(folder, file) });
          await closeOverlay(app.page);
        }
      }
    }
  } finally {
    await app.dispose();
  }
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

function view(name: string, label: string): Screen {
  return {
    name,
    async show(page) {
      await goTo(page, '/calendar');
      await page.getByRole('radio', { name: label, exact: true }).click();
    },
  };
}

/** A tab of the release that is next and not out yet. */
function releaseTab(tab: string): Screen {
  return {
    name: `release-${tab}`,
    async show(page) {
      await page.getByRole('navigation').getByRole('button', { name: /\d d/ }).first().click();
      const path = await page.evaluate(() => location.hash.replace(/[^/]*$/, ''));
      await goTo(page, `${path}${tab}`);
    },
  };
}

async function chooseSprint(page: Page): Promise<void> {
  await goTo(page, '/sprints');
  const lanes = page.getByRole('region', { name: 'Sprints by team' });
  await lanes.getByRole('button', { name: /^Payments Sprint 26,/ }).click();
}

async function openCadence(page: Page): Promise<void> {
  await goTo(page, '/sprints');
  await page.getByRole('button', { name: 'Cadence…' }).click();
  await page.getByRole('dialog').getByRole('table').waitFor();
}

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

/** Nothing loads, nothing moves, and nothing is pointed at any more. */
async function atRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForFunction(() => document.querySelector('output') === null);
  await page.evaluate(async () => {
    const running = document.getAnimations().filter((each) => each.playState === 'running');
    await Promise.allSettled(running.map((each) => each.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function closeOverlay(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) === 0) return;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

await takeAll(resolve(process.argv[2] ?? join(root, 'docs/screens')));
