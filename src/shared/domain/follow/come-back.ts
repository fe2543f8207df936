import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import { isOpen } from '../release/status.ts';
import { followersOf } from './chain.ts';
import type { Move, Shift } from './propose.ts';
import { isKept } from './rule.ts';

/** What was applied together: the releases that were moved, and those that came along. */
export type Applied = readonly Step[];

type Step = Pick<Shift, 'releaseId' | 'before' | 'after'>;
type Source = Pick<Model, 'releases' | 'follows' | 'settings' | 'holidays'>;

/**
 * Who comes back with releases that return to where they were: *at least* pulls nothing forward, so
 * that moving there and back would leave the followers behind. Offered is what came along the last
 * time, where it still stands as that left it and its rule holds again; each after its leader.
 */
export function comingBack(
  model: Source,
  moves: readonly Move[],
  history: readonly Applied[],
): Shift[] {
  const together = history.findLast((applied) => moves.some((move) => undoes(applied, move)));
  if (!together) return [];
  const work = workCalendarOf(model);
  const dates = new Map(moves.map(({ releaseId, date }) => [releaseId, date]));
  const back: Shift[] = [];
  for (const [leaderId, from] of dates) {
    // What is added to the map while it is walked is walked too: the followers' followers.
    for (const follow of followersOf(model, leaderId)) {
      const { releaseId } = follow;
      const release = model.releases.get(releaseId);
      const step = together.find((one) => one.releaseId === releaseId);
      if (!release || !step || from === null || dates.has(releaseId) || !isOpen(release)) continue;
      if (release.targetDate !== step.after || !isKept(follow, from, step.before, work)) continue;
      back.push({ follow, releaseId, before: step.after, after: step.before });
      dates.set(releaseId, step.before);
    }
  }
  return back;
}

const undoes = (applied: Applied, { releaseId, date }: Move): boolean =>
  applied.some((one) => one.releaseId === releaseId && one.before === date);
