import type { IsoDate } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { FreezeReason } from '../records/calendar.ts';

/** The reasons given for a deployment, whatever the freeze. */
const reasonsFor = indexBy((reason: FreezeReason) => reason.deploymentId);

/** Why a deployment stands in a time of a freeze all the same; `null` where nobody said. */
export const reasonFor = (
  model: Pick<Model, 'freezeReasons'>,
  deploymentId: Id,
  freezeId: Id,
  startDate: IsoDate,
): FreezeReason | null =>
  reasonsFor(model.freezeReasons, deploymentId).find(
    (row) => row.freezeId === freezeId && row.startDate === startDate,
  ) ?? null;
