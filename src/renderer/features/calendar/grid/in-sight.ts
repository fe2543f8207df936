import type { IsoDate } from '#shared/lib/dates.ts';

/**
 * Brings the week of a cell of the month into sight. A week that is cut off goes to the top, with
 * the weeks to come below it; where the page ends before that, the last that can stand there whole.
 */
export function bringIntoSight(cell: Element): void {
  const page = cell.closest('.rbc-month-view');
  const head = page?.querySelector('.rbc-month-header')?.getBoundingClientRect();
  if (!page || !head) return;
  const week = cell.getBoundingClientRect();
  if (week.top >= head.bottom && week.bottom <= page.getBoundingClientRect().bottom) return;
  const furthest = page.scrollHeight - page.clientHeight;
  const tops = [...page.querySelectorAll('.rbc-month-row')]
    .map((row) => row.getBoundingClientRect().top - head.bottom)
    .filter((top) => top <= week.top - head.bottom && page.scrollTop + top <= furthest + 1);
  page.scrollTop += tops.at(-1) ?? 0;
}

/** The same for a day of the month or agenda that is shown already; nothing where none is. */
export function bringDayIntoSight(day: IsoDate): void {
  const cell = document.querySelector(`.rbc-month-view [data-date="${day}"]`);
  if (cell) bringIntoSight(cell);
  else bringLineIntoSight(day);
}

/** Brings what the agenda lists on `day`, or next after it, or else last, to the top of its page. */
export const bringLineToTop = (day: IsoDate): void =>
  void lineOf(day)?.scrollIntoView({ block: 'start' });

function lineOf(day: IsoDate): Element | null {
  const lines = [...document.querySelectorAll<HTMLElement>('.rbc-agenda-view [data-line]')];
  const line = lines.find(({ dataset }) => (dataset.line ?? '') >= day) ?? lines.at(-1);
  return line?.closest('tr') ?? null;
}

/** The same, where it is not in sight already. */
function bringLineIntoSight(day: IsoDate): void {
  const row = lineOf(day);
  const page = row?.closest('.rbc-agenda-view');
  if (!page || !row) return;
  const { top, bottom } = page.getBoundingClientRect();
  const at = row.getBoundingClientRect();
  if (at.top < top || at.bottom > bottom) row.scrollIntoView({ block: 'start' });
}
