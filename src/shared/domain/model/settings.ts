import type { WorkCalendar, Zone } from '#shared/lib/dates.ts';
import { SETTINGS_ID } from '../records/settings.ts';
import { derive } from './derive.ts';
import type { Model } from './model.ts';

const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];

/** The days on which this workspace works: its weekdays but for its holidays. */
export const workCalendarOf: (model: Pick<Model, 'settings' | 'holidays'>) => WorkCalendar = derive(
  ['settings', 'holidays'],
  ({ settings, holidays }) => ({
    weekdays: settings.get(SETTINGS_ID)?.workingDays ?? WORKING_DAYS,
    holidays: new Set([...holidays.values()].map(({ date }) => date)),
  }),
);

/** The workspace's own zone. */
export const zoneOf = (model: Pick<Model, 'settings'>): Zone =>
  model.settings.get(SETTINGS_ID)?.zone ?? 'UTC';
