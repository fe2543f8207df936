import { type Change, type Id, insert } from '#shared/domain/model/change.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import type { CommandContext } from '../command.ts';

/** A sprint with what is known of it; the rest is empty. */
export const newSprint = (
  given: { readonly name: string } & Partial<Sprint>,
  context: Pick<CommandContext, 'newId'>,
): Sprint => ({
  id: given.id ?? context.newId(),
  teamId: given.teamId ?? null,
  name: given.name,
  goal: given.goal ?? '',
  state: given.state ?? 'future',
  startDate: given.startDate ?? null,
  endDate: given.endDate ?? null,
  committedPoints: given.committedPoints ?? null,
  completedPoints: given.completedPoints ?? null,
  reckoned: given.reckoned ?? false,
});

/** The row that lets a sprint feed a release. */
export const newFeed = (
  sprintId: Id,
  releaseId: Id,
  context: Pick<CommandContext, 'newId'>,
): Change => insert('sprintFeeds', { id: context.newId(), sprintId, releaseId });
