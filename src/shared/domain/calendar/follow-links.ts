import type { IsoDate } from '#shared/lib/dates.ts';
import { followOf } from '../follow/chain.ts';
import { isKept } from '../follow/rule.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { DayRange } from './range.ts';
import type { TimelineLine } from './timeline.ts';

/** What joins a release on the timeline to one that follows it. */
export interface Link {
  readonly id: Id;
  /** The days of the one that leads and the one that follows, cut off at the ends of the page. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Their lines, counted from the top. */
  readonly fromLine: number;
  readonly toLine: number;
  readonly isKept: boolean;
}

type Source = Pick<Model, 'releases' | 'follows' | 'settings' | 'holidays'>;

/** The links between releases that both have a line and a date, but for those beside the page. */
export function linksBetween(
  model: Source,
  lines: readonly TimelineLine[],
  range: DayRange,
): Link[] {
  const lineOf = new Map(
    lines.flatMap((line, at) => (line.kind === 'release' ? [[line.release.id, at] as const] : [])),
  );
  const work = workCalendarOf(model);
  const within = (day: IsoDate): IsoDate =>
    day < range.start ? range.start : day > range.end ? range.end : day;
  return [...lineOf].flatMap(([id, toLine]): Link[] => {
    const follow = followOf(model, id);
    const fromLine = follow && lineOf.get(follow.leaderId);
    if (!follow || fromLine === undefined) return [];
    const to = model.releases.get(id)?.targetDate;
    const from = model.releases.get(follow.leaderId)?.targetDate;
    if (!from || !to) return [];
    const isBeside =
      (from < range.start && to < range.start) || (from > range.end && to > range.end);
    if (isBeside) return [];
    const kept = isKept(follow, from, to, work);
    return [{ id: follow.id, from: within(from), to: within(to), fromLine, toLine, isKept: kept }];
  });
}
