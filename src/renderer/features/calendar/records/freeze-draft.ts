import type { InputOf } from '#shared/commands/index.ts';
import { once, type Repeat, repeatFrom, repeatOf, ruleOf } from '#shared/domain/freeze/repeat.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Freeze, FreezeKind } from '#shared/domain/records/calendar.ts';
import {
  addDays,
  daysBetween,
  type IsoDate,
  type WallTime,
  weekday,
  type Zone,
} from '#shared/lib/dates.ts';
import { isKnownZone } from '#shared/lib/zones.ts';

/** A freeze as it stands in the fields of its dialog. */
export interface FreezeDraft {
  readonly title: string;
  readonly kind: FreezeKind;
  readonly startDate: IsoDate;
  readonly startTime: WallTime;
  readonly endDate: IsoDate;
  readonly endTime: WallTime;
  readonly zone: Zone;
  readonly repeat: Repeat;
  readonly productId: Id | null;
  readonly environment: string;
}

/** A freeze of everything on one whole day. */
export const freezeOn = (day: IsoDate, zone: Zone): FreezeDraft => ({
  title: '',
  kind: 'hard',
  startDate: day,
  startTime: '00:00',
  endDate: addDays(day, 1),
  endTime: '00:00',
  zone,
  repeat: once(day),
  productId: null,
  environment: '',
});

export const draftOf = (freeze: Freeze): FreezeDraft => {
  const { id: _, uid: __, exceptDates: ___, rule, ...fields } = freeze;
  return { ...fields, repeat: repeatOf(rule, freeze.startDate) };
};

/** What the command takes. A zone that is not known was there before, and is left as it is. */
export function inputOf({ repeat, zone, ...fields }: FreezeDraft): InputOf<'freeze.create'> {
  return {
    ...fields,
    ...(isKnownZone(zone) && { zone }),
    title: fields.title.trim(),
    rule: ruleOf(repeat, fields.startDate),
  };
}

/** The same freeze from another first day: its length stays, and so does how it comes round. */
export function startingOn(draft: FreezeDraft, startDate: IsoDate): FreezeDraft {
  const days = daysBetween(draft.startDate, startDate);
  return {
    ...draft,
    startDate,
    endDate: addDays(draft.endDate, days),
    repeat: repeatFrom(draft.repeat, draft.startDate, startDate),
  };
}

const FRIDAY = 5;
const PROPOSED = ['Weekend', 'Year end'];

/** The title that a person typed. */
const ownTitle = ({ title }: FreezeDraft): string => (PROPOSED.includes(title) ? '' : title);

/** What many freeze, from `day` on. */
export const USUAL_FREEZES = [
  {
    words: 'Every weekend',
    from: (draft: FreezeDraft, day: IsoDate): FreezeDraft => {
      const startDate = addDays(day, (FRIDAY - weekday(day) + 7) % 7);
      return {
        ...draft,
        title: ownTitle(draft) || 'Weekend',
        startDate,
        startTime: '12:00',
        endDate: addDays(startDate, 3),
        endTime: '06:00',
        repeat: { ...once(startDate), repeats: 'week' },
      };
    },
  },
  {
    words: 'Every year end',
    from: (draft: FreezeDraft, day: IsoDate): FreezeDraft => {
      const year = Number(day.slice(0, 4));
      const startDate = `${year}-12-18`;
      return {
        ...draft,
        title: ownTitle(draft) || 'Year end',
        startDate,
        startTime: '18:00',
        endDate: `${year + 1}-01-04`,
        endTime: '06:00',
        repeat: { ...once(startDate), repeats: 'year' },
      };
    },
  },
] as const;
