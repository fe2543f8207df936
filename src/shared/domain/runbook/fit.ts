/** How a plan, or a step of it, lies in the window: only what passes the window's end is too long. */
export type Fit = 'fits' | 'in-reserve' | 'too-long';

/** `spareMinutes` are those left before the reserve begins, negative where it has begun. */
export function fitOf(spareMinutes: number, reserveMinutes: number): Fit {
  if (spareMinutes >= 0) return 'fits';
  return spareMinutes + reserveMinutes >= 0 ? 'in-reserve' : 'too-long';
}
