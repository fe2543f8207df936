import { isOver } from '#shared/domain/deployment/is-over.ts';
import { FURTHEST_DAY } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { isOpen, STATUS_WORDS } from '#shared/domain/release/status.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/** Why a release keeps the date it has: it is out, taken back or dropped. `null` where it may move. */
export function keepsDate(model: Pick<Model, 'products'>, release: Release): AppError | null {
  if (release.targetDate === null || isOpen(release)) return null;
  const status = STATUS_WORDS[release.status].toLowerCase();
  return appError('release-closed', { release: releaseName(model, release), status });
}

/**
 * Why a release cannot go to `date`, or lose its own: it is closed (`release-closed`), or a window
 * that is over could not be counted from there any more (`window-over`). `null` where it can.
 */
export function whyNotTo(
  model: Pick<Model, 'products' | 'deployments'>,
  release: Release,
  date: IsoDate | null,
): AppError | null {
  const { targetDate } = release;
  if (targetDate === null || targetDate === date) return null;
  const out = ({ windowDay }: Deployment) =>
    date === null || Math.abs(windowDay + daysBetween(date, targetDate)) > FURTHEST_DAY;
  const stuck = deploymentsOf(model.deployments, release.id).find((one) => isOver(one) && out(one));
  return keepsDate(model, release) ?? (stuck ? windowOver(release, stuck) : null);
}

/** The error of a window that would have to leave the day on which it was. */
export const windowOver = (release: Release, { environment, state }: Deployment): AppError =>
  appError('window-over', { release: release.version, environment, state });
