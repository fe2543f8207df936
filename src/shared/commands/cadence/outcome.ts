import { marksOf } from '#shared/domain/cadence/marks.ts';
import { releaseFedBy } from '#shared/domain/item/effective-release.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Cadence, GeneratedKind } from '#shared/domain/records/cadence.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { AppliedCadence } from './apply.ts';

/** What a cadence generated as its `ordinal`th of a kind; `null` where there is no such. */
export const generatedId = (
  { generated }: Pick<Model, 'generated'>,
  { id }: Pick<Cadence, 'id'>,
  kind: GeneratedKind,
  ordinal: number,
): Id | null =>
  marksOf(generated, id).find((mark) => mark.kind === kind && mark.ordinal === ordinal)?.recordId ??
  null;

/** The release that counts `ordinal` as it is when it is done; `null` where it is not there. */
export const releaseThen = ({ after, cadence }: AppliedCadence, ordinal: number): Release | null =>
  after.releases.get(generatedId(after, cadence, 'release', ordinal) ?? '') ?? null;

/** The version that the sprint that counts `ordinal` feeds when it is done; `null` where none. */
export function fedThen({ after, cadence, told }: AppliedCadence, ordinal: number): string | null {
  const sprintId = generatedId(after, cadence, 'sprint', ordinal) ?? '';
  const fed = releaseFedBy(after, sprintId, told.product.id);
  return after.releases.get(fed ?? '')?.version ?? null;
}
