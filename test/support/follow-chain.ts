import { followersOf } from '#shared/domain/follow/chain.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Follow } from '#shared/domain/records/release.ts';

/**
 * Who follows a release, through others too: the rules, each after the one that its leader follows
 * by. A release is named once and the first never, also where a file holds a cycle.
 */
export function chainOf(model: Model, releaseId: Id): Follow[] {
  const seen = new Set([releaseId]);
  const chain: Follow[] = [];
  const add = (leaderId: Id) => {
    for (const follow of followersOf(model, leaderId)) {
      if (seen.has(follow.releaseId)) continue;
      seen.add(follow.releaseId);
      chain.push(follow);
    }
  };
  add(releaseId);
  for (const follow of chain) add(follow.releaseId);
  return chain;
}
