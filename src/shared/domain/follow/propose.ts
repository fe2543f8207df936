import type { IsoDate, WorkCalendar } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Follow, Release } from '../records/release.ts';
import { isOpen } from '../release/status.ts';
import { followersOf } from './chain.ts';
import { followDate, isKept } from './rule.ts';

/** A release on its way to another target date; `null` takes its date off. */
export interface Move {
  readonly releaseId: Id;
  readonly date: IsoDate | null;
}

/** A follower that has to shift for its rule to hold. */
export interface Shift {
  readonly follow: Follow;
  readonly releaseId: Id;
  readonly before: IsoDate;
  readonly after: IsoDate;
}

/**
 * Why a follower whose rule no longer holds cannot be shifted: it is finished, cancelled, undated,
 * moved by hand in the same go, its leader has no date any more, or its own would lie beyond what can
 * be planned.
 */
export type StayReason =
  | 'finished'
  | 'cancelled'
  | 'undated'
  | 'moved'
  | 'leader-undated'
  | 'beyond-calendar';

/** A follower whose rule does not hold after the move, and that stays all the same. */
export interface Stay {
  readonly follow: Follow;
  readonly releaseId: Id;
  readonly why: StayReason;
}

/** What a move does to those that follow, each after the one that it follows. */
export interface Chain {
  readonly shifts: readonly Shift[];
  /** Those that would have to shift but are not taken along: their rule breaks. */
  readonly left: readonly Shift[];
  readonly stays: readonly Stay[];
}

type Source = Pick<Model, 'releases' | 'follows' | 'settings' | 'holidays'>;

/**
 * Which followers have to shift when releases move, through others too. *At least* shifts only as
 * far as needed, *exactly* and *same day* to their day, and none before what it follows. `takes`
 * says which are taken along (all of them where it is left out); one that is left keeps its date,
 * and so do those behind it. Releases that are gone are passed over.
 */
export function proposeChain(
  model: Source,
  moves: readonly Move[],
  takes: (releaseId: Id) => boolean = () => true,
): Chain {
  const work = workCalendarOf(model);
  const shifts: Shift[] = [];
  const left: Shift[] = [];
  const stays: Stay[] = [];
  const dates = new Map(moves.map(({ releaseId, date }) => [releaseId, date]));
  for (const [leaderId, leaderDate] of dates) {
    // What is added to the map while it is walked is walked too: the followers' followers.
    if (model.releases.get(leaderId)?.targetDate === leaderDate) continue;
    for (const follow of followersOf(model, leaderId)) {
      const { releaseId } = follow;
      const release = model.releases.get(releaseId);
      if (!release) continue;
      const answer = answerOf(follow, release, leaderDate, dates, work);
      if (answer === null) continue;
      if (typeof answer === 'string') stays.push({ follow, releaseId, why: answer });
      else if (takes(releaseId)) {
        shifts.push(answer);
        dates.set(releaseId, answer.after);
      } else left.push(answer);
    }
  }
  return { shifts, left, stays };
}

/** What becomes of a follower: its shift, why it stays though its rule breaks, or `null`: nothing. */
function answerOf(
  follow: Follow,
  release: Release,
  leaderDate: IsoDate | null,
  moved: ReadonlyMap<Id, IsoDate | null>,
  work: WorkCalendar,
): Shift | StayReason | null {
  const byHand = moved.get(release.id);
  const before = byHand === undefined ? release.targetDate : byHand;
  if (leaderDate === null) return before === null ? null : 'leader-undated';
  if (before !== null && isKept(follow, leaderDate, before, work)) return null;
  if (release.status === 'cancelled') return 'cancelled';
  if (!isOpen(release)) return 'finished';
  if (byHand !== undefined) return 'moved';
  if (before === null) return 'undated';
  const after = followDate(follow, leaderDate, work);
  return after === null ? 'beyond-calendar' : { follow, releaseId: release.id, before, after };
}
