import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How often a mouse reports, in milliseconds. */
const REPORT = 16;

/** `count` points from one place to another, a little up and down on the way. */
export const path = (from: Point, to: Point, count: number): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const part = (i + 1) / count;
    return {
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part + 40 * Math.sin(part * Math.PI * 4),
    };
  });

/** Moves along the points as fast as a mouse reports them. */
export async function follow(page: Page, points: readonly Point[]): Promise<void> {
  const begun = performance.now();
  for (const [i, { x, y }] of points.entries()) {
    await page.mouse.move(x, y);
    const wait = begun + (i + 1) * REPORT - performance.now();
    if (wait > 0) await setTimeout(wait);
  }
}
