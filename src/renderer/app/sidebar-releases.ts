import type { Release } from '#shared/domain/records/release.ts';
import { compareByDate } from '#shared/domain/release/compare-by-date.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/** A release that is out leaves the sidebar this many days later. */
const STAYS = 30;

/**
 * The releases worth a line of the sidebar: the next one first, undated ones after, and at the end
 * what is out, the latest first.
 */
export function sidebarReleases(releases: Iterable<Release>, today: IsoDate): Release[] {
  return inOrder([...releases].filter((release) => stays(release, today)));
}

/** The next release first, undated ones after, and at the end what is over, the latest first. */
export function inOrder(releases: readonly Release[]): Release[] {
  const all = releases.toSorted(compareByDate);
  return [...all.filter((release) => !isOver(release)), ...all.filter(isOver).reverse()];
}

/** Whether nothing of it is left to ship. */
export const isOver = ({ status }: Release): boolean =>
  status === 'released' || status === 'rolled-back' || status === 'cancelled';

function stays(release: Release, today: IsoDate): boolean {
  if (release.status === 'cancelled') return false;
  if (!isOver(release)) return true;
  return release.targetDate !== null && daysBetween(release.targetDate, today) <= STAYS;
}
