import { isOver } from '#shared/domain/deployment/is-over.ts';
import { type Change, type Id, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { huesAmong } from '#shared/domain/release/hues.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/**
 * Gives releases other target dates: one changed row for each whose date differs, and one for each
 * window that is over, which stays where it was. One that gets its first date takes another hue where
 * it comes to stand beside a release of the same.
 */
export function redate(
  { releases, deployments }: Pick<Model, 'releases' | 'deployments'>,
  dates: ReadonlyMap<Id, IsoDate | null>,
): Change[] {
  const dateOf = (id: Id, was: IsoDate | null) => dates.get(id) ?? (dates.has(id) ? null : was);
  const isFirst = (id: Id, was: IsoDate | null) => was === null && dateOf(id, was) !== null;
  const settled = () =>
    [...releases.values()].flatMap(({ id, targetDate, hue }) =>
      isFirst(id, targetDate) ? [] : [{ hue, targetDate: dateOf(id, targetDate) }],
    );
  let hueOn: ReturnType<typeof huesAmong> | undefined;
  return [...dates].flatMap(([id, targetDate]) => {
    const release = releases.get(id);
    if (!release) return [];
    if (!isFirst(id, release.targetDate))
      return [
        ...update('releases', release, { targetDate }),
        ...windowsKept(deployments, release, targetDate),
      ];
    hueOn ??= huesAmong(settled());
    return update('releases', release, { targetDate, hue: hueOn(targetDate, release.hue) });
  });
}

/** The windows of a release that are over, counted from its new date. */
function windowsKept(
  deployments: Model['deployments'],
  { id, targetDate: before }: Release,
  after: IsoDate | null,
): Change[] {
  if (before === null || after === null || before === after) return [];
  const days = daysBetween(after, before);
  return deploymentsOf(deployments, id)
    .filter(isOver)
    .flatMap((one) => update('deployments', one, { windowDay: one.windowDay + days }));
}
