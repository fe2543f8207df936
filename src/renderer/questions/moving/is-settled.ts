import { lastTold } from '#shared/domain/announcement/announcement.ts';
import { obstaclesOn, shipOf } from '#shared/domain/calendar/legal-day.ts';
import { comingBack } from '#shared/domain/follow/come-back.ts';
import { proposeChain, type StayReason } from '#shared/domain/follow/propose.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { appliedMoves } from './applied.ts';
import type { Move } from './move.ts';
import { afterwards, freezes, letIn, QUIET } from './reckon.ts';

/** Whether nothing is to be said or asked before a move that its hint has not said. */
export function isSettled(model: Model, move: Move): boolean {
  const { soft, hard } = freezes(move, {});
  if (soft || hard) return false;
  if (move.releases.length === 0) return true;
  const { shifts, stays } = proposeChain(model, move.releases);
  if (shifts.length > 0 || stays.some(({ why }) => !UNSPOKEN.includes(why))) return false;
  if (comingBack(model, move.releases, appliedMoves()).length > 0) return false;
  const after = afterwards(model, move, {});
  if (letIn(model, after, move).length > 0) return false;
  return !move.releases.some(
    ({ releaseId }) => misleads(model, after, releaseId) || collides(model, after, releaseId),
  );
}

/** What is finished stays, and nobody expects otherwise. */
const UNSPOKEN: readonly StayReason[] = [...QUIET, 'finished'];

/** Whether somebody who knows the date of a release would know it no longer. */
function misleads(before: Model, after: Model, releaseId: Id): boolean {
  const was = before.releases.get(releaseId)?.targetDate;
  const will = after.releases.get(releaseId)?.targetDate;
  return was !== will && lastTold(before, releaseId).some(({ toldDate }) => toldDate === was);
}

/** Whether a release would ship while another one does, on the same environment. */
function collides(before: Model, after: Model, releaseId: Id): boolean {
  const known = windowsMet(before, releaseId);
  return windowsMet(after, releaseId).some((key) => !known.includes(key));
}

function windowsMet(model: Model, releaseId: Id): string[] {
  const release = model.releases.get(releaseId);
  if (!release?.targetDate) return [];
  return obstaclesOn(model, shipOf(model, release), release.targetDate).flatMap((met) =>
    met.kind === 'window' ? [`${met.placed.id} ${met.deployment.id}`] : [],
  );
}
