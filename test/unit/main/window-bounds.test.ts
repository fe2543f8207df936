import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, placeWindow } from '#main/app/window-bounds.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1512, height: 920 };
const desk: Bounds = { x: 1512, y: 0, width: 2560, height: 1400 };

describe('where a window opens', () => {
  it('is the middle of the first display, the first time', () => {
    expect(placeWindow(null, [desk])).toEqual({ x: 2072, y: 250, width: 1440, height: 900 });
  });

  it('is where it was', () => {
    const was = { x: 1700, y: 60, width: 1600, height: 1000 };
    expect(placeWindow(was, [laptop, desk])).toEqual(was);
  });

  it('is the first display, when the one it was on is gone', () => {
    const was = { x: 1700, y: 60, width: 1600, height: 1000 };
    expect(placeWindow(was, [laptop])).toEqual({ x: 36, y: 35, width: 1440, height: 900 });
  });

  it('is never larger than its display, nor above its top', () => {
    const was = { x: 10, y: -300, width: 4000, height: 3000 };
    expect(placeWindow(was, [laptop])).toEqual({ x: 10, y: 25, width: 1512, height: 920 });
  });

  it('always shows enough of it to be dragged', () => {
    const at = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 200, max: 10_000 });
    fc.assert(
      fc.property(fc.record({ x: at, y: at, width: size, height: size }), (was) => {
        const now = placeWindow(was, [laptop, desk]);
        const seen = [laptop, desk].some(
          (d) =>
            Math.min(now.x + now.width, d.x + d.width) - Math.max(now.x, d.x) >= 120 &&
            now.y >= d.y &&
            now.y <= d.y + d.height - 120,
        );
        expect(seen).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
