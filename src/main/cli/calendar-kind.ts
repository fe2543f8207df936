import { CALENDAR_KINDS } from '#shared/domain/import/calendar-plan.ts';

/** Whether a call of `import` is about a calendar: by its file, or by what it is to become. */
export const isCalendar = (file: string, as: string | undefined): boolean =>
  /\.ics$/i.test(file) || calendarKind(as) !== undefined;

/** What `--as` says a calendar becomes; `undefined` where it says something else. */
export const calendarKind = (as: string | undefined) => CALENDAR_KINDS.find((kind) => kind === as);
