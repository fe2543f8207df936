import { type Move, moveItems } from '#shared/domain/item/move.ts';
import type { Change } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { idsInput, nameItems, placeInput, targetInput } from './target.ts';

/**
 * Puts items into a release, out of every release, or where their sprints lead; with a place, also
 * into another rank. All of them together are one step.
 */
export const moveCommand = defineCommand<Move>({
  input: z.strictObject({ itemIds: idsInput, to: targetInput, place: placeInput.optional() }),
  run(model, input) {
    const changes = moveItems(model, input);
    if (!changes.ok) return changes;
    return ok({ label: labelOf(model, input, changes.value), changes: changes.value });
  },
});

function labelOf(model: Model, { itemIds, to }: Move, changes: readonly Change[]): string {
  const what = nameItems(model, itemIds);
  if (!changes.some(changesRelease)) return `Reorder ${what}`;
  if (to.kind === 'release') return `Move ${what} to ${model.releases.get(to.releaseId)?.version}`;
  return to.kind === 'none' ? `Move ${what} to no release` : `Let ${what} follow the sprint`;
}

const changesRelease = (change: Change): boolean =>
  change.table === 'items' &&
  change.kind === 'update' &&
  ('releaseMode' in change.fields || 'releaseId' in change.fields);
