import { marksOf } from '#shared/domain/cadence/marks.ts';
import { releaseFedBy } from '#shared/domain/item/effective-release.ts';
import type { GeneratedKind } from '#shared/domain/records/cadence.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { AppliedCadence } from './apply.ts';

const idOf = ({ after, cadence }: AppliedCadence, kind: GeneratedKind, ordinal: number) =>
  marksOf(after.generated, cadence.id).find(
    (mark) => mark.kind === kind && mark.ordinal === ordinal,
  )?.recordId ?? '';

/** The release that counts `ordinal` as it is when it is done; `null` where it is not there. */
export const releaseThen = (applied: AppliedCadence, ordinal: number): Release | null =>
  applied.after.releases.get(idOf(applied, 'release', ordinal)) ?? null;

/** The version that the sprint that counts `ordinal` feeds when it is done; `null` where none. */
export function fedThen(applied: AppliedCadence, ordinal: number): string | null {
  const { after, told } = applied;
  const fed = releaseFedBy(after, idOf(applied, 'sprint', ordinal), told.product.id);
  return after.releases.get(fed ?? '')?.version ?? null;
}
