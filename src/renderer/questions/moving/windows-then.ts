import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import { today } from '#renderer/state/today.ts';
import { obstaclesOn, shipOf } from '#shared/domain/calendar/legal-day.ts';
import { type DeploymentWindow, windowOf } from '#shared/domain/deployment/window.ts';
import { shortWindowWords } from '#shared/domain/deployment/window-words.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import { weekday } from '#shared/lib/dates.ts';
import { counted, timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import type { Move } from './move.ts';

const MOST = 2;

/**
 * When the windows of the one release that a move is about would be, where its day alone does not say
 * so: those that come to another weekday than they had, or into a freeze. One line for each.
 */
export function windowsThen(before: Model, after: Model, { releases }: Move): string[] {
  const [only, another] = releases;
  const release = only && after.releases.get(only.releaseId);
  if (!release?.targetDate || another) return [];
  const was = before.releases.get(release.id);
  const frozen = frozenIds(after, release, release.targetDate);
  const planned = deploymentsOf(after.deployments, release.id).filter(
    ({ state }) => state === 'planned',
  );
  const told = planned.flatMap((deployment) => {
    const window = windowOf(deployment, release);
    const known = was && windowOf(deployment, was);
    const isSameDay =
      window && known ? weekday(window.startDate) === weekday(known.startDate) : false;
    if (!window || (isSameDay && !frozen.has(deployment.id))) return [];
    return [wordsFor(deployment, window, planned.length > 1)];
  });
  const rest = told.length - MOST;
  return rest > 0 ? [...told.slice(0, MOST), `And ${counted(rest, 'more window')}`] : told;
}

const frozenIds = (after: Model, release: Release, date: string): ReadonlySet<string | null> =>
  new Set(
    obstaclesOn(after, shipOf(after, release), date)
      .filter(({ kind }) => kind !== 'window')
      .map(({ placed }) => placed.id),
  );

/** `Window on Staging: Thu 10 Dec, 22:00–02:00`, with its zone where that is not this computer's. */
function wordsFor(
  { environment }: Deployment,
  window: DeploymentWindow,
  isOneOfMany: boolean,
): string {
  const where = isOneOfMany && environment !== '' ? ` on ${environment}` : '';
  const zone = window.zone === LOCAL_ZONE ? '' : ` ${zoneLabel(window.zone)}`;
  const { startDate, startTime, endTime, minutes } = window;
  const isOneNight = minutes < 24 * 60;
  const times = isOneNight
    ? `${dateNear(startDate, today())}, ${timeRange(startTime, endTime)}`
    : shortWindowWords(window, today());
  return `Window${where}: ${times}${zone}`;
}
