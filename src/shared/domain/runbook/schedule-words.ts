import { daysBetween, type WallTime, wallAt } from '#shared/lib/dates.ts';
import { durationWords } from '#shared/lib/format.ts';
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
  const { date, time } = wallAt(end, window.zone);
  const until = clockWords(time, daysBetween(window.startDate, date), window);
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
 * `23:35`; with the day from the window's first one, `23:35 +2 d`, where the window lasts several
 * nights or the time lies outside its night.
 */
export function clockWords(time: WallTime, day: number, window: DeploymentWindow): string {
  const isPlain = day === 0 || (day === 1 && nightsOf(window) <= 1);
  return isPlain ? time : `${time} ${day < 0 ? '−' : '+'}${Math.abs(day)} d`;
}

type Window = DeploymentWindow | null;

/** When a step starts, as `clockWords` says it; `null` where there is no clock. */
export const startWords = ({ startClock, startDay }: PlannedTime, window: Window) =>
  said(startClock, startDay, window);

/** When it ends. */
export const endWords = ({ endClock, endDay }: PlannedTime, window: Window) =>
  said(endClock, endDay, window);

const said = (time: WallTime | null, day: number | null, window: Window): string | null =>
  time === null || day === null || window === null ? null : clockWords(time, day, window);
