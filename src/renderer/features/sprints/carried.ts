import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { type Feeding, noneOf, sprintsInHand } from './feeding.ts';
import { sprintsView } from './view.ts';

/** What hangs under the pointer: sprints, and the release they were taken from, if from one. */
export interface Carried {
  readonly sprintId: Id;
  readonly sprintIds: readonly Id[];
  readonly fromId: Id | null;
}

const SPRINT = 'sprint/';
const RELEASE = 'release/';
const NONE = 'none';

/** The drag id of a sprint, in its lane or among those that feed a release. */
export const sprintDragId = (sprintId: Id, fromId: Id | null): string =>
  `${SPRINT}${sprintId}/${fromId ?? ''}`;

/** The target id of a release; without one, of feeding none. */
export const releaseTargetId = (releaseId: Id | null): string =>
  releaseId === null ? NONE : `${RELEASE}${releaseId}`;

/** What a drag id stands for; `null` where the sprint is gone. */
export function carriedBy(dragId: string): Carried | null {
  const [, sprintId = '', fromId = ''] = dragId.split('/');
  if (!getModel().sprints.has(sprintId)) return null;
  return { sprintId, sprintIds: sprintsInHand(sprintId), fromId: fromId === '' ? null : fromId };
}

/** The feeding that a drop on a target means. */
export function feedingOn({ sprintIds, fromId }: Carried, targetId: string): Feeding {
  if (targetId !== NONE)
    return { sprintIds: [...sprintIds], releaseId: targetId.slice(RELEASE.length) };
  const from = fromId === null ? undefined : getModel().releases.get(fromId);
  return noneOf([...sprintIds], from?.productId ?? sprintsView().productId);
}
