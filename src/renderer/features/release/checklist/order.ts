import type { KeyboardEvent } from 'react';
import { moveByKey } from '#renderer/components/sortable/move-by-key.ts';
import { type Standing, sayMoved } from '#renderer/components/sortable/standing.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { ChecklistItem, Phase } from '#shared/domain/records/phase.ts';
import { checklistOf } from '#shared/domain/release/lookups.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';

/** Alt and an arrow move the checklist item the focus is in, within its phase. */
export const itemByKey = (event: KeyboardEvent, { id, phaseId }: ChecklistItem): void =>
  moveByKey(event, {
    move: (by) => {
      const { index, count } = standingOf(id, phaseId);
      const to = index + by;
      return to < 0 || to >= count ? undefined : place(id, phaseId, to);
    },
    standing: () => standingOf(id, phaseId),
  });

/** Puts an item elsewhere in its phase, and says where. */
export const putItem = ({ id, phaseId }: ChecklistItem, index: number): Promise<void> =>
  sayMoved(place(id, phaseId, index), () => standingOf(id, phaseId));

/** Puts an item at the end of another phase, and says so. */
export const putInto = ({ id }: ChecklistItem, phase: Phase): Promise<void> =>
  sayMoved(place(id, phase.id, checklistOf(getModel().checklistItems, phase.id).length), () => ({
    ...standingOf(id, phase.id),
    within: PHASE_NAMES[phase.kind],
  }));

const place = (itemId: Id, phaseId: Id, index: number) =>
  run('checklist.reorder', { itemIds: [itemId], phaseId, index });

function standingOf(itemId: Id, phaseId: Id): Standing {
  const { checklistItems } = getModel();
  const items = checklistOf(checklistItems, phaseId);
  const index = items.findIndex(({ id }) => id === itemId);
  return { name: `“${checklistItems.get(itemId)?.title}”`, index, count: items.length };
}
