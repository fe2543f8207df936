import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import { dayEvents, freezeEvents } from '#shared/domain/calendar/day-events.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { leaveEvents } from '#shared/domain/calendar/leave-events.ts';
import { looked } from '#shared/domain/calendar/look.ts';
import { eventsIn } from '#shared/domain/calendar/range.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { eventsSeenIn, seenHere } from './seen-here.ts';
import { useCalendarView } from './view.ts';

/** Everything that touches the page, what stands above all else first. */
function usePageEvents(): readonly CalendarEvent[] {
  const { range } = useCalendarView();
  const all = useModel(calendarEvents);
  const days = useModel(dayEvents);
  const leaves = useModel(leaveEvents);
  const freezes = useModel((model) => model.freezes);
  const settings = useModel((model) => model.settings);
  return useMemo(
    () => [
      ...freezeEvents({ freezes, settings }, range),
      ...eventsIn(days, range),
      ...eventsIn(leaves, range),
      ...eventsSeenIn(all, range),
    ],
    [freezes, settings, days, leaves, all, range],
  );
}

const NO_ITEMS: Model['items'] = new Map();

/** What of the page is shown, in the colours that are wished for. */
export function useShownEvents(): readonly CalendarEvent[] {
  const { productId, teamId, hidden, colouring } = useCalendarView();
  const events = usePageEvents();
  const products = useModel((model) => model.products);
  const releases = useModel((model) => model.releases);
  const sprints = useModel((model) => model.sprints);
  const sprintFeeds = useModel((model) => model.sprintFeeds);
  const teams = useModel((model) => model.teams);
  // Only what a sprint serves is told by items; they change often.
  const items = useModel((model) => (productId === null ? NO_ITEMS : model.items));
  return useMemo(() => {
    const model = { products, releases, sprints, sprintFeeds, teams, items };
    return looked(model, events, { productId, teamId, hidden, colouring });
  }, [
    products,
    releases,
    sprints,
    sprintFeeds,
    teams,
    items,
    events,
    productId,
    teamId,
    hidden,
    colouring,
  ]);
}

/** The chosen event, on whatever page it is. */
export function useChosenEvent(): CalendarEvent | null {
  const { chosen } = useCalendarView();
  const events = usePageEvents();
  const elsewhere = useModel((model) => (chosen === null ? null : keptEvent(model, chosen)));
  return events.find(({ id }) => id === chosen) ?? elsewhere;
}

let kept: { readonly model: Model; readonly event: CalendarEvent | null } | null = null;

/** The same event for the same model: what is selected from it must not be made anew each time. */
function keptEvent(model: Model, id: string): CalendarEvent | null {
  if (kept?.model !== model || kept.event?.id !== id) kept = { model, event: eventById(model, id) };
  return kept.event && seenHere(kept.event);
}
