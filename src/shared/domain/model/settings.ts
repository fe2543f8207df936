import type { Zone } from '#shared/lib/dates.ts';
import { SETTINGS_ID } from '../records/settings.ts';
import type { Model } from './model.ts';

const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];

/** The weekdays on which this workspace works, 1 is Monday. */
export const workingDaysOf = (model: Pick<Model, 'settings'>): readonly number[] =>
  model.settings.get(SETTINGS_ID)?.workingDays ?? WORKING_DAYS;

/** The workspace's own zone. */
export const zoneOf = (model: Pick<Model, 'settings'>): Zone =>
  model.settings.get(SETTINGS_ID)?.zone ?? 'UTC';
