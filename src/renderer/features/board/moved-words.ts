import { standingWords } from '#renderer/components/sortable/standing.ts';
import type { Move } from '#shared/domain/item/move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { grouped, ordinal } from '#shared/lib/figures.ts';
import { type Column, spotOf } from './columns.ts';
import { subjectOf } from './hint.ts';
import type { Nudge } from './nudge.ts';

type Named = Pick<Model, 'items' | 'releases'>;

/** What a move came to, to be read out: `2 items moved to 5.0.0.`, in a column `PAY-113 is 2nd of 12.` */
export function movedWords(model: Named, columns: readonly Column[], move: Move): string {
  const { itemIds, to, place } = move;
  const subject = subjectOf(model, itemIds);
  if (place) return standing(columns, subject, itemIds) ?? `${subject} moved.`;
  const version = to.kind === 'release' ? model.releases.get(to.releaseId)?.version : null;
  if (to.kind === 'none') return `${subject} moved to no release.`;
  return `${subject} moved${version ? ` to ${version}` : ''}.`;
}

function standing(
  columns: readonly Column[],
  subject: string,
  itemIds: readonly Id[],
): string | null {
  const spot = spotOf(columns, itemIds[0] ?? null);
  const count = spot && columns[spot.column]?.rows.length;
  if (!spot || !count) return null;
  if (itemIds.length === 1) return standingWords({ name: subject, index: spot.row, count });
  const [first, last] = [spot.row + 1, spot.row + itemIds.length];
  return `${subject} are ${ordinal(first)} to ${ordinal(last)} of ${grouped(count)}.`;
}

/** Why a key moved nothing: `PAY-113 is already first.` */
export function unmovedWords(model: Named, itemIds: readonly Id[], way: Nudge): string {
  const are = itemIds.length === 1 ? 'is' : 'are';
  return `${subjectOf(model, itemIds)} ${are} already ${ENDS[way]}.`;
}

const ENDS: Readonly<Record<Nudge, string>> = {
  left: 'in the first column',
  right: 'in the last column',
  up: 'first',
  top: 'first',
  down: 'last',
  bottom: 'last',
};
