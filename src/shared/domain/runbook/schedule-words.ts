import { daysBetween, type Instant, wallAt } from '#shared/lib/dates.ts';
import { durationWords } from '#shared/lib/format.ts';
import { timeWords } from '#shared/lib/repeated-hour.ts';
import { swallowedWords } from '../deployment/swallowed.ts';
import { type DeploymentWindow, type WindowRule, windowOf } from '../deployment/window.ts';
import type { Deployment, Release } from '../records/release.ts';
import { fitOf } from './fit.ts';
import { nightsOf } from './fixed-start.ts';
import type { PlannedTime, RunbookSchedule } from './schedule.ts';

/** What a plan comes to: when it ends, and whether it fits. */
export function scheduleWords(
  schedule: RunbookSchedule,
  deployment: WindowRule & Pick<Deployment, 'reserveMinutes'>,
  release: Pick<Release, 'targetDate'>,
): string {
  const window = windowOf(deployment, release);
  const { reserveMinutes } = deployment;
  const { end, minutes, spareMinutes } = schedule;
  const takes = `The steps take ${durationWords(minutes)}`;
  if (window === null || spareMinutes === null) {
    const swallowed = swallowedWords(deployment, release);
    return swallowed === null
      ? `${takes}; there is no window yet.`
      : `${takes}; the window does not exist that night. ${swallowed}`;
  }
  if (end === null) return `No steps yet; the window lasts ${durationWords(window.minutes)}.`;
  const until = clockWords(end, window);
  const ends = `${takes} and end at ${until}`;
  const reserve = `the reserve of ${durationWords(reserveMinutes)}`;
  switch (fitOf(spareMinutes, reserveMinutes)) {
    case 'fits':
      return `${ends}, ${durationWords(spareMinutes)} before ${reserve}.`;
    case 'in-reserve':
      return `${ends}, ${durationWords(-spareMinutes)} into ${reserve}.`;
    case 'too-long':
      return `${ends}: ${durationWords(-spareMinutes - reserveMinutes)} after the window.`;
  }
}

/**
 * A moment on the window's wall: `23:35`; with the day from the window's first one, `23:35 +2 d`, where
 * the window lasts several nights or the time lies outside its night; with the offset, `02:07 UTC+1`,
 * where the clocks go back and show that time twice.
 */
export function clockWords(at: Instant, window: DeploymentWindow): string {
  const { date, time } = wallAt(at, window.zone);
  const day = daysBetween(window.startDate, date);
  const clock = timeWords(time, at, window.zone);
  const isPlain = day === 0 || (day === 1 && nightsOf(window) <= 1);
  return isPlain ? clock : `${clock} ${day < 0 ? '−' : '+'}${Math.abs(day)} d`;
}

type Window = DeploymentWindow | null;

/** When a step starts, as `clockWords` says it; `null` where there is no clock. */
export const startWords = ({ start }: PlannedTime, window: Window) => said(start, window);

/** When it ends. */
export const endWords = ({ end }: PlannedTime, window: Window) => said(end, window);

const said = (at: Instant | null, window: Window): string | null =>
  at === null || window === null ? null : clockWords(at, window);
