import type { Page } from '@playwright/test';
import { compare } from '../compare.ts';
import { copyOf, crowdedFile } from '../data.ts';
import type { Bench, Row } from '../row.ts';
import { buildPlainMonth, type PlainBar } from './plain-month.ts';
import { follow, path } from './pointer.ts';
import { act, goTo, openApp, openPlain } from './windows.ts';

const SIZE = '5,000 events';
const AGAINST = 'a bare CSS grid with the same visible events';
const MONTHS = 6;

export const nextMonth: Row = {
  name: 'calendar-next',
  what: 'calendar, next month',
  size: SIZE,
  against: AGAINST,
  inWindow: true,
  measure: (bench) =>
    onBoth(bench, async (app, plain) => {
      const compared = await compare(
        () => turn(app),
        () => turn(plain),
        { rounds: 9 },
      );
      return [{ unit: 'ms', target: 3, ...compared }];
    }),
};

export const calendarDrop: Row = {
  name: 'calendar-drop',
  what: 'calendar, drop to settled',
  size: SIZE,
  against: AGAINST,
  inWindow: true,
  measure: (bench) =>
    onBoth(bench, async (app, plain) => {
      const compared = await compare(
        () => drop(app, '[data-event^="release:"]'),
        () => drop(plain, '[data-event^="release:"]'),
        { rounds: 9 },
      );
      return [{ unit: 'ms', target: 3, ...compared }];
    }),
};

/** Opens the crowded calendar and, beside it, grids with what its first months show. */
async function onBoth<T>(bench: Bench, work: (app: Page, plain: Page) => Promise<T>): Promise<T> {
  const app = await openApp(bench, copyOf(bench, crowdedFile(bench)));
  const plain = await openPlain(bench);
  await act(app.page);
  await goTo(app.page, '/calendar');
  await app.page.locator('[data-event]').first().waitFor();
  const pages: PlainBar[][] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    pages.push(await barsOf(app.page));
    await turn(app.page);
  }
  await plain.page.evaluate(buildPlainMonth, pages);
  return await work(app.page, plain.page);
}

/** The bars that the app's month shows. */
const barsOf = (page: Page): Promise<PlainBar[]> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-date]')].map((cell) =>
      cell.getBoundingClientRect(),
    );
    const [first] = boxes;
    if (!first) throw new Error('There are no days');
    const tops = [...new Set(boxes.map(({ top }) => top))];
    return [...document.querySelectorAll<HTMLElement>('[data-event]')].map((bar) => {
      const { left, top, width } = bar.getBoundingClientRect();
      return {
        id: bar.dataset.event ?? '',
        words: bar.innerText,
        colour: getComputedStyle(bar).backgroundColor,
        week: tops.filter((each) => each <= top + 1).length - 1,
        day: Math.round((left - first.left) / first.width),
        days: Math.max(1, Math.round(width / first.width)),
      };
    });
  });

/** From the press to the page that shows the next month. */
async function turn(page: Page): Promise<number> {
  await page.evaluate(() => probe.rested());
  return page.evaluate(async () => {
    const title = document.querySelector('h1');
    const before = title?.textContent;
    const button = [...document.querySelectorAll('button')].find(
      (each) => (each.ariaLabel ?? each.textContent) === 'Later month',
    );
    await probe.painted();
    const begun = performance.now();
    button?.click();
    const turned = await probe.until(() => document.querySelector('h1')?.textContent !== before);
    return turned - begun;
  });
}

/** From letting go until the bar is seen on its new day. */
async function drop(page: Page, selector: string): Promise<number> {
  const bars = page.locator(selector);
  const bar = bars.nth(1);
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  const id = await bar.getAttribute('data-event');
  if (!box || id === null) throw new Error('There is no bar to move');
  const start = { x: box.x + 12, y: box.y + box.height / 2 };
  const day = await page.locator('[data-date]').first().boundingBox();
  const days = (start.x > 900 ? -1 : 1) * (day?.width ?? 0);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await follow(page, path(start, { x: start.x + days, y: start.y }, 20));
  await page.evaluate(() => probe.rested());
  const settled = page.evaluate(async (moved) => {
    const place = () => {
      const found = document.querySelector(`[data-event="${CSS.escape(moved)}"]`);
      return found?.getBoundingClientRect().left ?? 0;
    };
    const before = place();
    const letGo = await probe.next('pointerup');
    return (await probe.until(() => Math.abs(place() - before) > 100)) - letGo;
  }, id);
  await page.evaluate(() => probe.painted());
  await page.mouse.up();
  return settled;
}
