import type { HolidayEffect } from '../calendar/holiday-effects.ts';
import type { NewlyFrozen } from '../freeze/newly-frozen.ts';
import type { CalendarAnswers, CalendarRow } from './calendar-plan.ts';
import type { ImportPreview } from './preview.ts';

/** Everything a person sees before a calendar comes in. */
export interface CalendarPreview {
  readonly token: string;
  readonly file: string;
  readonly kind: 'calendar';
  /** What it comes in as: what was said, else what it looks like or was before. */
  readonly answers: CalendarAnswers;
  /** How many events the file has. */
  readonly events: number;
  /** Why it cannot come in as that, in words; `null` where it can. */
  readonly problem: { readonly what: string; readonly todo: string } | null;
  /** Whether applying it would change anything at all. */
  readonly hasNews: boolean;
  readonly counts: Readonly<Record<CalendarRow['change'], number>>;
  /** What changes comes first; only the first are listed. */
  readonly rows: readonly CalendarRow[];
  /** The windows that its freezes would newly lie over; only the first are listed. */
  readonly frozen: readonly NewlyFrozen[];
  /** How many there are. */
  readonly frozenCount: number;
  /** What new days off would shift. */
  readonly effects: readonly HolidayEffect[];
}

/** What a file of any kind would do. */
export type FilePreview = ImportPreview | CalendarPreview;

/** The same before the window knows the file by a token. */
export type UntokenedPreview = Omit<ImportPreview, 'token'> | Omit<CalendarPreview, 'token'>;
