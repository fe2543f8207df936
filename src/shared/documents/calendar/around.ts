import { FREEZE_WORDS } from '#shared/domain/freeze/kind-words.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { instantAt } from '#shared/lib/dates.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';
import type { Entry } from './entry.ts';

/** Freezes, those that come again once and for their first time. */
export const freezeEntries = (model: Pick<Model, 'freezes'>): Entry[] =>
  [...model.freezes.values()].map((freeze) => ({
    kind: 'freeze',
    recordId: freeze.id,
    productId: freeze.productId,
    version: '',
    start: freeze.startDate,
    end: freeze.endDate,
    times: {
      start: freeze.startTime,
      end: freeze.endTime,
      zone: freeze.zone,
      startsAt: instantAt(freeze.startDate, freeze.startTime, freeze.zone),
      endsAt: instantAt(freeze.endDate, freeze.endTime, freeze.zone),
      repeating: comesAgain(freeze) ? freeze : null,
    },
    label: FREEZE_WORDS[freeze.kind],
    title: freeze.title,
    details: freeze.environment === '' ? [] : [freeze.environment],
    notes: '',
  }));

/** A rule that no command would have let in counts as none. */
const comesAgain = ({ rule, startDate, startTime, zone }: Freeze): boolean =>
  rule !== '' && recurrenceOf(rule, { date: startDate, time: startTime, zone }).ok;

/** Days on which nobody works. */
export const holidayEntries = (model: Pick<Model, 'holidays'>): Entry[] =>
  [...model.holidays.values()].map(({ id, date, name }) => ({
    kind: 'holiday',
    recordId: id,
    productId: null,
    start: date,
    end: date,
    times: null,
    label: 'Holiday',
    version: '',
    title: name,
    details: [],
    notes: '',
  }));
