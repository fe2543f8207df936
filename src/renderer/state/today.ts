import { useSyncExternalStore } from 'react';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { dateAt, type Instant, type IsoDate } from '#shared/lib/dates.ts';
import { useSettings, useWorkspace } from './workspace.ts';

/** This moment. */
export const now = (): Instant => new Date().toISOString();

const SECOND = 1000;
const tickers = new Map<number, (callback: () => void) => () => void>();

/** The moment, renewed every `seconds`. */
export function useNow(seconds: number): Instant {
  const read = () => Math.floor(Date.now() / (seconds * SECOND));
  const tick = useSyncExternalStore(ticker(seconds), read);
  return new Date(tick * seconds * SECOND).toISOString();
}

/** The date on the wall of the workspace's zone, right now. */
export const today = (): IsoDate => dateAt(now(), zoneNow());

/** The date on the wall of the workspace's zone; changes at its midnight. */
export function useToday(): IsoDate {
  const zone = useSettings()?.zone ?? 'UTC';
  const read = () => dateAt(now(), zone);
  return useSyncExternalStore(ticker(10), read);
}

const zoneNow = () => useWorkspace.getState().model.settings.get(SETTINGS_ID)?.zone ?? 'UTC';

/** One subscription for each pace, so that React keeps it between renders. */
function ticker(seconds: number): (callback: () => void) => () => void {
  const known = tickers.get(seconds);
  if (known) return known;
  const subscribe = (callback: () => void) => {
    const timer = setInterval(callback, seconds * SECOND);
    return () => clearInterval(timer);
  };
  tickers.set(seconds, subscribe);
  return subscribe;
}
