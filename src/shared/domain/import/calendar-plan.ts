import type { IsoDate } from '#shared/lib/dates.ts';
import { z } from '#shared/lib/zod.ts';
import { FREEZE_KINDS } from '../records/calendar.ts';

/** What a calendar can become. */
export const CALENDAR_KINDS = ['freezes', 'holidays'] as const;

export type CalendarChange = 'added' | 'changed' | 'unchanged' | 'removed';

/** What importing a calendar does to one freeze or holiday. */
export interface CalendarRow {
  readonly uid: string;
  readonly title: string;
  readonly start: IsoDate;
  readonly change: CalendarChange;
}

/**
 * What a person said of a calendar: what its events become, and of freezes how hard they are and for
 * what they hold. What is left out stays as it is; new freezes are hard and for everything.
 */
export const calendarAnswers = z.strictObject({
  as: z.enum(CALENDAR_KINDS),
  kind: z.enum(FREEZE_KINDS).optional(),
  productId: z.string().max(64).nullable().optional(),
  environment: z.string().max(200).optional(),
});
export type CalendarAnswers = z.infer<typeof calendarAnswers>;
