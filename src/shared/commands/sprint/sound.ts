import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { sprintsOf } from '#shared/domain/sprint/velocity.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { daysInOrder } from '../days-in-order.ts';

/** Whether a sprint can have these days: one that ends has begun, and not after that. */
export function sprintDays({
  startDate,
  endDate,
}: Pick<Sprint, 'startDate' | 'endDate'>): Result<null> {
  if (startDate !== null || endDate === null) return daysInOrder(startDate, endDate);
  const problem = 'is missing: a sprint with a last day needs one';
  return fail(appError('invalid-input', { field: 'First day', problem }));
}

/**
 * Whether a name tells a sprint from the others of its team, whatever its capitals; `self` is the sprint
 * that has it already. Sprints of no team may come from several, and share names.
 */
export function sprintName(
  model: Pick<Model, 'sprints'>,
  { name, teamId }: Pick<Sprint, 'name' | 'teamId'>,
  self: Id | null = null,
): Result<null> {
  if (teamId === null) return ok(null);
  const folded = name.toLocaleLowerCase('en');
  const isTaken = sprintsOf(model.sprints, teamId).some(
    (sprint) => sprint.id !== self && sprint.name.toLocaleLowerCase('en') === folded,
  );
  return isTaken
    ? fail(appError('already-exists', { kind: 'sprint', field: 'Name', name }))
    : ok(null);
}
