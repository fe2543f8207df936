import { useLayoutEffect } from 'react';
import type { IsoDate } from '#shared/lib/dates.ts';
import { bringLineToTop } from './in-sight.ts';

/** A page of the agenda opens at its beginning; that of this month at today. */
export function useAgendaScroll(from: IsoDate, today: IsoDate, isAgenda: boolean): void {
  useLayoutEffect(() => {
    if (!isAgenda) return;
    for (const page of document.querySelectorAll('.rbc-agenda-view, .rbc-agenda-content'))
      page.scrollTop = 0;
    if (from.slice(0, 7) === today.slice(0, 7)) bringLineToTop(today);
  }, [from, today, isAgenda]);
}
