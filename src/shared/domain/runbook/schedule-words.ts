import { wallAt } from '#shared/lib/dates.ts';
import { durationWords } from '#shared/lib/format.ts';
import type { DeploymentWindow } from '../deployment/window.ts';
import type { RunbookSchedule } from './schedule.ts';

/** What a plan comes to, in a sentence: when it ends, and whether it fits. */
export function scheduleWords(
  schedule: RunbookSchedule,
  window: DeploymentWindow | null,
  reserveMinutes: number,
): string {
  const { end, minutes, spareMinutes } = schedule;
  const takes = `The steps take ${durationWords(minutes)}`;
  if (window === null || spareMinutes === null) return `${takes}; there is no window yet.`;
  if (end === null) return `No steps yet; the window lasts ${durationWords(window.minutes)}.`;
  const until = wallAt(end, window.zone).time;
  const reserve = `the reserve of ${durationWords(reserveMinutes)}`;
  return spareMinutes < 0
    ? `${takes} and end at ${until}: ${durationWords(-spareMinutes)} too late for ${reserve}.`
    : `${takes} and end at ${until}, ${durationWords(spareMinutes)} before ${reserve}.`;
}
