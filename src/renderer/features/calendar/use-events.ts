import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import { dayEvents, freezeEvents } from '#shared/domain/calendar/day-events.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { looked } from '#shared/domain/calendar/look.ts';
import { eventsIn } from '#shared/domain/calendar/range.ts';
import { useCalendarView } from './view.ts';

/** Everything that touches the page, what stands above all else first. */
function usePageEvents(): readonly CalendarEvent[] {
  const { range } = useCalendarView();
  const all = useModel(calendarEvents);
  const days = useModel(dayEvents);
  const freezes = useModel((model) => model.freezes);
  const settings = useModel((model) => model.settings);
  return useMemo(
    () => [
      ...freezeEvents({ freezes, settings }, range),
      ...eventsIn(days, range),
      ...eventsIn(all, range),
    ],
    [freezes, settings, days, all, range],
  );
}

/** What of the page is shown, in the colours that are wished for. */
export function useShownEvents(): readonly CalendarEvent[] {
  const { productId, hidden, colouring } = useCalendarView();
  const events = usePageEvents();
  const products = useModel((model) => model.products);
  const releases = useModel((model) => model.releases);
  return useMemo(
    () => looked({ products, releases }, events, { productId, hidden, colouring }),
    [products, releases, events, productId, hidden, colouring],
  );
}

/** The chosen event, also where it is not on the page; a time of a freeze only where it is. */
export function useChosenEvent(): CalendarEvent | null {
  const { chosen } = useCalendarView();
  const events = usePageEvents();
  const elsewhere = useModel(
    (model) =>
      [...calendarEvents(model), ...dayEvents(model)].find(({ id }) => id === chosen) ?? null,
  );
  return events.find(({ id }) => id === chosen) ?? elsewhere;
}
