import type { Message } from './message.ts';

/** What can be wrong with an iCalendar file. Lines count from 1. */
export const calendarErrors = {
  'calendar-too-large': (f: { file: string; megabytes: number; most: number }): Message => ({
    what: `${f.file} is ${f.megabytes} MB; calendars of at most ${f.most} MB are read.`,
    todo: 'Export a shorter time or a single calendar; nothing was changed.',
  }),
  'calendar-none': (f: { file: string }): Message => ({
    what: `${f.file} is no iCalendar file: it does not begin with BEGIN:VCALENDAR.`,
    todo: 'Choose a file that a calendar exported as .ics; nothing was changed.',
  }),
  'calendar-line': (f: { file: string; line: number; problem: string }): Message => ({
    what: `${f.file}, line ${f.line}: ${f.problem}.`,
    todo: 'Correct that event, or export the calendar without it; nothing was changed.',
  }),
  'calendar-empty': (f: { file: string }): Message => ({
    what: `There is no event in ${f.file}.`,
    todo: 'Export the calendar again; nothing was changed.',
  }),
  'calendar-too-many': (f: { file: string; what: string; most: number }): Message => ({
    what: `${f.file} holds more than ${f.most} ${f.what}.`,
    todo: 'Export a shorter time or a single calendar; nothing was changed.',
  }),
  'calendar-crowded': (f: { file: string; date: string; most: number }): Message => ({
    what: `With ${f.file}, more than ${f.most} freezes would hold on ${f.date}.`,
    todo: 'Export a calendar that holds fewer at once; nothing was changed.',
  }),
} as const;
