import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { compared } from '../compare.ts';
import type { Bench, Figure } from '../row.ts';
import { act, openApp, openPlain } from './windows.ts';

const ROUNDS = 7;
const TURNS = 60;
/** How far one turn of the wheel goes, in px, and how often it reports, in milliseconds. */
const WHEEL = { step: 120, report: 16 };

/**
 * Scrolls what `show` brings into sight under the middle of the window, and beside it an empty page
 * that is as long: the 95th of 100 frames, and tasks over 50 ms.
 */
export async function onBoth(
  bench: Bench,
  file: string,
  show: (page: Page) => Promise<Locator>,
): Promise<Figure[]> {
  const app = await openApp(bench, file);
  const plain = await openPlain(bench);
  await act(app.page);
  const shown = await show(app.page);
  const height = await shown.evaluate((element) => element.scrollHeight);
  await plain.page.evaluate((px) => {
    document.body.style.height = `${px}px`;
  }, height);
  const ours: Scroll[] = [];
  const empty: Scroll[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const [mine, other] = [await scroll(app.page, round), await scroll(plain.page, round)];
    if (round < 0) continue;
    ours.push(mine);
    empty.push(other);
  }
  return figures(ours, empty);
}

/** What one way down or up came to: the 95th of 100 frames in milliseconds, and long tasks. */
interface Scroll {
  readonly p95: number;
  readonly longTasks: number;
}

function figures(ours: readonly Scroll[], empty: readonly Scroll[]): Figure[] {
  const of = (figure: (scroll: Scroll) => number) => compared(ours.map(figure), empty.map(figure));
  return [
    { part: 'frame, 95th of 100', unit: 'ms', target: 1.2, ...of(({ p95 }) => p95) },
    {
      ...{ part: 'tasks over 50 ms', unit: 'tasks', target: 0 },
      ...of(({ longTasks }) => longTasks),
      ratio: null,
    },
  ];
}

/** Turns the wheel over the middle of the page: down in even rounds, up in odd ones. */
async function scroll(page: Page, round: number): Promise<Scroll> {
  const step = round % 2 === 0 ? WHEEL.step : -WHEEL.step;
  await page.mouse.move(800, 500);
  await page.evaluate(() => probe.rested());
  await page.evaluate(() => probe.record());
  const begun = performance.now();
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await page.mouse.wheel(0, step);
    const wait = begun + turn * WHEEL.report - performance.now();
    if (wait > 0) await setTimeout(wait);
  }
  await page.evaluate(() => probe.painted());
  const { gaps, longTasks } = await page.evaluate(() => probe.recorded());
  const sorted = gaps.toSorted((a, b) => a - b);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, longTasks };
}
