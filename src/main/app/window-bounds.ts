import { z } from '#shared/lib/zod.ts';

/** A rectangle on the desktop, in device-independent pixels. */
export const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
});
export type Bounds = z.infer<typeof bounds>;

export const SMALLEST = { width: 1024, height: 640 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** At least this much of a window has to lie on a display for a person to find and drag it. */
const VISIBLE = 120;

/**
 * Where a window opens: where it was, if a display still shows enough of it, else the usual size
 * in the middle of the first display. Never larger than its display.
 */
export function placeWindow(remembered: Bounds | null, displays: readonly Bounds[]): Bounds {
  const first = displays[0] ?? { x: 0, y: 0, ...USUAL };
  const home = remembered && displays.find((display) => overlaps(remembered, display));
  if (!remembered || !home) return centred(first);
  const width = Math.min(remembered.width, home.width);
  const height = Math.min(remembered.height, home.height);
  const right = home.x + home.width - VISIBLE;
  const bottom = home.y + home.height - VISIBLE;
  return {
    x: between(home.x + VISIBLE - width, remembered.x, right),
    y: between(home.y, remembered.y, bottom),
    width,
    height,
  };
}

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** A little down and to the right, so that a second window does not hide the first. */
export const besides = (of: Bounds): Bounds => ({ ...of, x: of.x + 28, y: of.y + 28 });

function centred(display: Bounds): Bounds {
  const width = Math.min(USUAL.width, display.width);
  const height = Math.min(USUAL.height, display.height);
  const x = display.x + Math.round((display.width - width) / 2);
  const y = display.y + Math.round((display.height - height) / 2);
  return { x, y, width, height };
}

function overlaps(a: Bounds, b: Bounds): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide >= VISIBLE && high >= VISIBLE;
}
