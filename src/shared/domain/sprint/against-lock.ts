import type { IsoDate } from '#shared/lib/dates.ts';
import { listed } from '#shared/lib/format.ts';
import { windowOf } from '../deployment/window.ts';
import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import type { Sprint } from '../records/sprint.ts';
import { deploymentsOf } from '../release/lookups.ts';
import { lockDate } from '../release/scope-lock.ts';
import { isOpen } from '../release/status.ts';
import { sprintsFeeding } from './feeding.ts';

/**
 * How a sprint does not fit the release it feeds: it starts on or after the lock of the scope, or
 * it ends after the last window (without one, the target date).
 */
export interface Misfit {
  readonly sprint: Sprint;
  readonly startsAfterLock: IsoDate | null;
  readonly endsAfterWindow: IsoDate | null;
}

type Source = Pick<Model, 'sprints' | 'sprintFeeds' | 'deployments'>;

/**
 * The sprints to come that feed a release and do not fit it. One in which the lock falls fits; so
 * does one that ends on the very day the window opens. Closed sprints are history.
 */
export function misfitsOf(model: Source, release: Release): Misfit[] {
  const lock = lockDate(release);
  const shipped = shippedOn(model, release);
  return sprintsFeeding(model, release.id).flatMap((sprint) => {
    if (sprint.state === 'closed') return [];
    const { startDate, endDate } = sprint;
    const late = lock !== null && startDate !== null && startDate >= lock;
    const over = shipped !== null && endDate !== null && endsAfter(endDate, shipped);
    if (!late && !over) return [];
    return [
      { sprint, startsAfterLock: late ? lock : null, endsAfterWindow: over ? shipped.end : null },
    ];
  });
}

/** How a sprint does not fit, and which release. */
export interface MisfitOn extends Misfit {
  readonly release: Release;
}

/** How sprints do not fit the open releases that they feed, by sprint. */
export const misfitsBySprint: (
  model: Source & Pick<Model, 'releases'>,
) => ReadonlyMap<Id, readonly MisfitOn[]> = derive(
  ['releases', 'sprints', 'sprintFeeds', 'deployments'],
  (model) => {
    const all = [...model.releases.values()]
      .filter(isOpen)
      .flatMap((release) => misfitsOf(model, release).map((misfit) => ({ ...misfit, release })));
    return Map.groupBy(all, ({ sprint }) => sprint.id);
  },
);

/** In which ways a sprint does not fit, each with the day that it is measured by. */
export const waysOf = ({
  startsAfterLock: lock,
  endsAfterWindow: window,
}: Misfit): { readonly words: string; readonly day: IsoDate }[] => [
  ...(lock === null ? [] : [{ words: 'starts after the scope lock', day: lock }]),
  ...(window === null ? [] : [{ words: 'ends after the window', day: window }]),
];

/** `starts after the scope lock`, `starts after the scope lock and ends after the window`. */
export const misfitWords = (misfit: Misfit): string =>
  listed(waysOf(misfit).map(({ words }) => words));

interface Shipped {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** A sprint lasts to the end of its last day: on the morning a window ends, it goes on after it. */
const endsAfter = (endDate: IsoDate, { start, end }: Shipped): boolean =>
  endDate > start && endDate >= end;

/** The days of the release's last window, on the wall of its zone. */
function shippedOn({ deployments }: Source, release: Release): Shipped | null {
  const { targetDate } = release;
  if (targetDate === null) return null;
  const last = deploymentsOf(deployments, release.id)
    .filter(({ state }) => state !== 'abandoned')
    .flatMap((deployment) => windowOf(deployment, release) ?? [])
    .reduce((a, b) => (b.end > a.end ? b : a), {
      end: '',
      startDate: targetDate,
      endDate: targetDate,
    });
  return { start: last.startDate, end: last.endDate };
}
