import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Follow } from '../records/release.ts';

type Follows = Pick<Model, 'follows'>;

/** The one rule each release follows by. A file that holds more for a release: the oldest counts. */
const byFollower: (model: Follows) => ReadonlyMap<Id, Follow> = derive(['follows'], (model) => {
  const rules = new Map<Id, Follow>();
  for (const follow of [...model.follows.values()].sort((a, b) => compare(a.id, b.id)))
    if (!rules.has(follow.releaseId)) rules.set(follow.releaseId, follow);
  return rules;
});

const byLeader: (model: Follows) => ReadonlyMap<Id, readonly Follow[]> = derive(
  ['follows'],
  (model) => Map.groupBy(byFollower(model).values(), ({ leaderId }) => leaderId),
);

/** The rule by which a release follows another; `undefined` where it follows none. */
export const followOf = (model: Follows, releaseId: Id): Follow | undefined =>
  byFollower(model).get(releaseId);

/** The rules by which others follow a release, directly. */
export const followersOf = (model: Follows, releaseId: Id): readonly Follow[] =>
  byLeader(model).get(releaseId) ?? [];

/**
 * The cycle that would close if `releaseId` followed `leaderId`: the releases from `releaseId` on,
 * each following the next, the last following the first. `null` where none would.
 */
export function cycleOf(model: Follows, releaseId: Id, leaderId: Id): readonly Id[] | null {
  const cycle = new Set([releaseId]);
  for (let at: Id | undefined = leaderId; at !== undefined; at = followOf(model, at)?.leaderId) {
    if (at === releaseId) return [...cycle];
    if (cycle.has(at)) return null;
    cycle.add(at);
  }
  return null;
}
