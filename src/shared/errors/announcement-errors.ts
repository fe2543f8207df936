import type { Message } from './message.ts';

/** What can go wrong with announcements. */
export const announcementErrors = {
  'announcement-sent': (f: { audience: string; sentOn: string }): Message => ({
    what: `${f.audience} was told on ${f.sentOn}; what was sent no longer changes.`,
    todo: 'Send a correction, or undo the sending where it never happened.',
  }),
  'announcement-not-sent': (f: { audience: string }): Message => ({
    what: `${f.audience} has not been told yet; there is nothing to correct.`,
    todo: 'Send the announcement itself.',
  }),
} as const;
