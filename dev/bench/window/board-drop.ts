import type { Page } from '@playwright/test';
import { compare } from '../compare.ts';
import { bigFile, copyOf } from '../data.ts';
import type { Row } from '../row.ts';
import { buildPlainBoard } from './plain-board.ts';
import { follow, path } from './pointer.ts';
import { act, goTo, openApp, openPlain } from './windows.ts';

export const boardDrop: Row = {
  name: 'board-drop',
  what: 'board drop to settled, stored',
  size: '10,000 cards',
  against: 'a hand-made board without a store',
  inWindow: true,
  async measure(bench) {
    const app = await openApp(bench, copyOf(bench, bigFile(bench)));
    const plain = await openPlain(bench);
    await act(app.page);
    await goTo(app.page, '/board');
    await plain.page.evaluate(buildPlainBoard, { cards: 10_000, columns: 200 });
    const compared = await compare(
      () => drop(app.page),
      () => drop(plain.page),
      { rounds: 9 },
    );
    return [{ unit: 'ms', target: 1.2, ...compared }];
  },
};

/** From letting go until the card is seen in its new column, which it is only when it is stored. */
async function drop(page: Page): Promise<number> {
  const columns = page.locator('section:has([data-item])');
  const card = columns.nth(1).locator('[data-item]').first();
  const from = await card.boundingBox();
  const to = await columns.nth(2).boundingBox();
  const id = await card.getAttribute('data-item');
  if (!from || !to || id === null) throw new Error('The board does not show three columns');
  const start = { x: from.x + 40, y: from.y + from.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await follow(page, path(start, { x: to.x + to.width / 2, y: start.y + 8 }, 20));
  await page.evaluate(() => probe.rested());
  const settled = page.evaluate(async (item) => {
    const letGo = await probe.next('pointerup');
    const column = () => document.querySelector(`[data-item="${item}"]`)?.closest('section');
    const before = column();
    const there = () =>
      column() && column() !== before && !document.querySelector('[data-in-hand]');
    return (await probe.until(() => Boolean(there()))) - letGo;
  }, id);
  await page.evaluate(() => probe.painted());
  await page.mouse.up();
  return settled;
}
