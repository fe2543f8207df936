import { firstLegal } from '#shared/domain/calendar/first-legal.ts';
import { type FreezeObstacle, obstaclesOn, shipOf } from '#shared/domain/calendar/legal-day.ts';
import type { Move } from '#shared/domain/follow/propose.ts';
import { reasonFor } from '#shared/domain/freeze/reasons.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { momentWords } from '#shared/lib/format.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext, Plan } from '../command.ts';
import { explained } from '../freeze/explain.ts';

/** The releases that were asked to move, and what comes along: they have their first legal day together. */
export interface Together {
  readonly asked: readonly Id[];
  readonly followerIds?: readonly Id[] | undefined;
  readonly followerMoves?: readonly Move[] | undefined;
}

const ALONE: Together = { asked: [] };

/**
 * A plan that moves releases or their windows, unless one of them would then ship in a freeze in
 * which it does not stand already. A hard one refuses it (`hard-freeze`, with the first legal day);
 * a soft one asks for `reason` (`soft-freeze`), which is then kept with the plan.
 */
export function unlessFrozen(
  model: Model,
  plan: Plan,
  reason: string | undefined,
  context: Pick<CommandContext, 'newId' | 'today'>,
  together = ALONE,
): Result<Plan> {
  const after = applyChanges(model, plan.changes);
  const reasons: Change[] = [];
  for (const release of moved(model, after, plan.changes)) {
    for (const obstacle of newFreezes(model, after, release)) {
      if (obstacle.kind === 'hard-freeze')
        return fail(hard({ before: model, after, together }, release, obstacle, context.today));
      const { freeze, startDate, placed } = obstacle;
      if (placed.id === null || reasonFor(after, placed.id, freeze.id, startDate)) continue;
      if (reason === undefined)
        return fail(appError('soft-freeze', facts(after, release, obstacle)));
      const of = { freezeId: freeze.id, deploymentId: placed.id, startDate };
      reasons.push(...explained(after, of, reason, context));
    }
  }
  return ok({ ...plan, changes: [...plan.changes, ...reasons] });
}

/**
 * The dated releases still to come whose date or deployments the changes are about. One that is
 * new is not moved: where it stands is a finding.
 */
function moved(before: Model, after: Model, changes: readonly Change[]): Set<Release & Dated> {
  const ids = changes.flatMap(({ table, id }) =>
    table === 'releases' ? [id] : [after.deployments.get(id)?.releaseId ?? ''],
  );
  const known = ids.filter((id) => before.releases.has(id));
  const releases = known.flatMap((id) => after.releases.get(id) ?? []);
  return new Set(releases.filter(isDated).filter(isOpen));
}

interface Dated {
  readonly targetDate: IsoDate;
}

const isDated = (release: Release): release is Release & Dated => release.targetDate !== null;

/** The freezes in which a release would ship, and would not have shipped on this day before. */
function newFreezes(before: Model, after: Model, release: Release & Dated): FreezeObstacle[] {
  const was = before.releases.get(release.id);
  const stays = was?.targetDate === release.targetDate;
  const known = stays ? new Set(freezesOver(before, release).map(keyOf)) : new Set();
  return freezesOver(after, release).filter((obstacle) => !known.has(keyOf(obstacle)));
}

const freezesOver = (model: Model, release: Release & Dated): FreezeObstacle[] =>
  obstaclesOn(model, shipOf(model, release), release.targetDate).filter(
    (obstacle) => obstacle.kind !== 'window',
  );

const keyOf = ({ freeze, startDate, placed }: FreezeObstacle): string =>
  [freeze.id, startDate, placed.id].join(' ');

function facts(model: Model, release: Release & Dated, { freeze, end }: FreezeObstacle) {
  return {
    release: releaseName(model, release),
    releaseId: release.id as Id,
    date: longDate(release.targetDate),
    freeze: freeze.title,
    until: momentWords(end, freeze.zone),
  };
}

interface Refused {
  readonly before: Model;
  readonly after: Model;
  readonly together: Together;
}

function hard(
  { before, after, together }: Refused,
  release: Release & Dated,
  obstacle: FreezeObstacle,
  today: IsoDate,
): AppError {
  const { id, targetDate } = release;
  const legal = firstLegal(before, after, groupOf(after, together, id), today);
  const keepsDate = before.releases.get(id)?.targetDate === targetDate;
  return appError('hard-freeze', {
    ...facts(after, release, obstacle),
    keepsDate,
    next: legal?.date ?? null,
    nextWords: legal?.words ?? null,
  });
}

/** The group that a release is moved with; alone where it comes along with others, or by itself. */
function groupOf({ releases }: Model, together: Together, releaseId: Id) {
  const { asked, followerIds = [], followerMoves: held = [] } = together;
  const isAsked = asked.includes(releaseId);
  const moves = (isAsked ? asked : [releaseId]).map((id) => ({
    releaseId: id,
    date: releases.get(id)?.targetDate ?? null,
  }));
  if (!isAsked) return { releaseId, moves };
  return { releaseId, moves, held, takes: (id: Id) => followerIds.includes(id) };
}
