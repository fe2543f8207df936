import { exportCalendar, printCalendar } from '#renderer/state/export-document.ts';
import type { CalendarFormat } from '#shared/ipc/contract.ts';
import { calendarNow } from './view.ts';

/**
 * Asks where to, and writes the kinds, the product and the team that the calendar shows there: the days of
 * the page as a document, all days for another calendar.
 */
export function exportShown(format: CalendarFormat): Promise<void> {
  return exportCalendar({ ...shown(format === 'ics'), format });
}

/** Hands the days of the page, as the calendar shows them, to the system's print dialog. */
export const printShown = (): Promise<void> => printCalendar(shown(false));

function shown(allDays: boolean) {
  const { productId, teamId, hidden, range } = calendarNow();
  const days = allDays ? { from: null, to: null } : { from: range.start, to: range.end };
  return { productId, teamId, hidden: [...hidden], ...days };
}
