import { EVENT_KINDS, type EventKind } from '#shared/domain/calendar/event.ts';
import type { Colouring } from '#shared/domain/calendar/look.ts';
import type { Grouping } from '#shared/domain/calendar/timeline.ts';

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  freeze: 'Freezes',
  mark: 'Date marks',
  sprint: 'Sprints',
  phase: 'Phases',
  release: 'Releases',
  window: 'Deployment windows',
  announcement: 'Announcements',
  leave: 'Leave',
};

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  product: 'A group for each product',
  team: 'A group for each team',
};

export const COLOURING_WORDS: Readonly<Record<Colouring, string>> = {
  release: 'A colour for each release',
  product: 'A colour for each product',
  state: 'A colour for each state',
};

/** The hidden kinds, with one more or one less, in the order of all. */
export const toggled = (hidden: readonly EventKind[], kind: EventKind): EventKind[] =>
  EVENT_KINDS.filter((each) => hidden.includes(each) !== (each === kind));
