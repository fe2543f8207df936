import type { Applied } from '#shared/domain/follow/come-back.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Answers, ReleaseMove } from './move.ts';

const MOST = 50;
let applied: readonly Applied[] = [];

/** What was moved together since the window was opened, newest last. */
export const appliedMoves = (): readonly Applied[] => applied;

/** Remembers a move that took followers along; one that did not has nothing to bring back. */
export function remember(steps: Applied): void {
  if (steps.length > 1) applied = [...applied, steps].slice(-MOST);
}

/** Where a move takes its releases and those that come along, before it is made. */
export function stepsOf(
  model: Model,
  moves: readonly ReleaseMove[],
  { followerIds = [], followerMoves = [] }: Answers = {},
): Applied {
  const byHand = [...moves, ...followerMoves];
  const { shifts } = proposeChain(model, byHand, (id) => followerIds.includes(id));
  const steps = byHand.flatMap(({ releaseId, date }) => {
    const before = model.releases.get(releaseId)?.targetDate;
    return before && date ? [{ releaseId, before, after: date }] : [];
  });
  return [...steps, ...shifts];
}
