import type { DayRange } from '#shared/domain/calendar/range.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/** Where days lie on a timeline, in percent of its width. */
export interface Scale {
  /** The left edge of a day. */
  left(date: IsoDate): number;
  /** The middle of a day. */
  middle(date: IsoDate): number;
  /** Where days begin and end, both included, in percent and cut off at the page's ends. */
  edges(start: IsoDate, end: IsoDate): { readonly from: number; readonly to: number };
  /** The same as a style, with a hair's breadth to what follows. */
  span(start: IsoDate, end: IsoDate): { readonly left: string; readonly width: string };
}

/** The scale of a page that shows `range`. */
export function scaleOf(range: DayRange): Scale {
  const days = daysBetween(range.start, range.end) + 1;
  const left = (date: IsoDate) => (daysBetween(range.start, date) / days) * 100;
  const within = (percent: number) => Math.min(100, Math.max(0, percent));
  const edges = (start: IsoDate, end: IsoDate) => ({
    from: within(left(start)),
    to: within(left(end) + 100 / days),
  });
  return {
    left,
    middle: (date) => left(date) + 50 / days,
    edges,
    span(start, end) {
      const { from, to } = edges(start, end);
      return { left: `${from}%`, width: `calc(${to - from}% - 1px)` };
    },
  };
}
