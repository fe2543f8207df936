import { useMemo } from 'react';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { capacityOf, type ReleaseCapacity } from '#shared/domain/sprint/capacity.ts';

/** The capacity of a release today, reckoned again as the workspace changes. */
export function useCapacity(releaseId: Id): ReleaseCapacity {
  const model: Model = useModel((whole) => whole);
  const today = useToday();
  return useMemo(() => capacityOf(model, releaseId, today), [model, releaseId, today]);
}
