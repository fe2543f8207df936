import { exportCalendar } from '#renderer/state/export-document.ts';
import type { CalendarFormat } from '#shared/ipc/contract.ts';
import { calendarNow } from './view.ts';

/**
 * Asks where to, and writes the kinds and the product that the calendar shows there: the days of
 * the page as a document, all days for another calendar.
 */
export function exportShown(format: CalendarFormat): Promise<void> {
  const { productId, hidden, range } = calendarNow();
  const days = format === 'ics' ? { from: null, to: null } : { from: range.start, to: range.end };
  return exportCalendar({ productId, hidden: [...hidden], format, ...days });
}
