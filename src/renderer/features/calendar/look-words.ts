import type { EventKind } from '#shared/domain/calendar/event.ts';
import type { Colouring } from '#shared/domain/calendar/look.ts';

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  freeze: 'Freezes',
  mark: 'Date marks',
  sprint: 'Sprints',
  phase: 'Phases',
  release: 'Releases',
  window: 'Deployment windows',
  announcement: 'Announcements',
};

export const COLOURING_WORDS: Readonly<Record<Colouring, string>> = {
  release: 'A colour for each release',
  product: 'A colour for each product',
  state: 'A colour for each state',
};

/** The hidden kinds, with one more or one less. */
export const toggled = (hidden: readonly EventKind[], kind: EventKind): EventKind[] =>
  hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind];
