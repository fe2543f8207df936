import type { CDPSession, Page } from '@playwright/test';
import { compared } from '../compare.ts';
import { bigFile, copyOf } from '../data.ts';
import type { Figure, Row } from '../row.ts';
import { follow, type Point, path } from './pointer.ts';
import { counting, goTo, openApp, openPlain, worked } from './windows.ts';

const ROUNDS = 7;
const POINTS = 90;

export const boardDrag: Row = {
  name: 'board-drag',
  what: 'board drag across three columns',
  size: '10,000 cards',
  against: 'an empty page on the same pointer path',
  inWindow: true,
  async measure(bench) {
    const app = await openApp(bench, copyOf(bench, bigFile(bench)));
    const plain = await openPlain(bench);
    await goTo(app.page, '/board');
    const points = await pathOverColumns(app.page);
    const counters = [await counting(app.page), await counting(plain.page)] as const;
    const drags: Drag[] = [];
    const empties: Drag[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const drag = await dragAlong(app.page, points, counters[0]);
      const empty = await dragAlong(plain.page, points, counters[1]);
      if (round < 0) continue;
      drags.push(drag);
      empties.push(empty);
    }
    return figures(drags, empties);
  },
};

/** What one drag cost; milliseconds, and how many tasks took over 50. */
interface Drag {
  readonly p95: number;
  readonly max: number;
  readonly longTasks: number;
  readonly work: number;
}

function figures(drags: readonly Drag[], empties: readonly Drag[]): Figure[] {
  const ratio = (part: string, target: number, of: (drag: Drag) => number): Figure => {
    const figure = compared(drags.map(of), empties.map(of));
    return { part, unit: 'ms', target, ...figure };
  };
  const tasks = compared(
    drags.map(({ longTasks }) => longTasks),
    empties.map(({ longTasks }) => longTasks),
  );
  return [
    ratio('frame, 95th of 100', 1.05, ({ p95 }) => p95),
    ratio('longest frame', 1.2, ({ max }) => max),
    { part: 'tasks over 50 ms', unit: 'tasks', target: 0, ...tasks, ratio: null },
    ratio('main thread at work', 2.5, ({ work }) => work),
  ];
}

async function dragAlong(page: Page, points: readonly Point[], cdp: CDPSession): Promise<Drag> {
  const [first, ...rest] = points;
  if (!first) throw new Error('There is no way to go');
  await page.mouse.move(first.x, first.y);
  await page.evaluate(() => probe.rested());
  const before = await worked(cdp);
  await page.evaluate(() => probe.record());
  await page.mouse.down();
  await follow(page, rest);
  const { gaps, longTasks } = await page.evaluate(() => probe.recorded());
  const work = (await worked(cdp)) - before;
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const sorted = gaps.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { p95, max: sorted.at(-1) ?? 0, longTasks, work };
}

/** From the first card in the first column to the middle of the fourth. */
async function pathOverColumns(page: Page): Promise<Point[]> {
  const columns = page.locator('section:has([role="listbox"])');
  const from = await columns.nth(0).locator('[data-item]').first().boundingBox();
  const to = await columns.nth(3).boundingBox();
  if (!from || !to) throw new Error('The board does not show four columns');
  const start = { x: from.x + 40, y: from.y + from.height / 2 };
  return [start, ...path(start, { x: to.x + to.width / 2, y: start.y + 200 }, POINTS)];
}
