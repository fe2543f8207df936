import { useMemo } from 'react';
import { ChoiceDialog, type Mark } from '#renderer/components/choice-dialog.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { type Destination, destinations } from './destinations.ts';
import { subjectOf } from './hint.ts';
import { moveAndSay } from './moving.ts';

/** Asks where the items go, and moves them there. */
export async function askMoveTo(itemIds: readonly Id[]): Promise<void> {
  if (itemIds.length === 0) return;
  const to = await openDialog<MoveTarget>((close) => (
    <MoveDialog itemIds={itemIds} close={close} />
  ));
  if (to) await moveAndSay({ itemIds, to });
}

interface MoveDialogProps {
  readonly itemIds: readonly Id[];
  readonly close: (to: MoveTarget | null) => void;
}

function MoveDialog({ itemIds, close }: MoveDialogProps) {
  const model = useModel((now) => now);
  const all = useMemo(() => destinations(model, itemIds), [model, itemIds]);
  return (
    <ChoiceDialog
      title={`Move ${subjectOf(model, itemIds)} to`}
      choices={all}
      marksOf={marksOf}
      close={(destination) => close(destination?.to ?? null)}
    />
  );
}

const marksOf = ({ breaks, clears }: Destination): Mark[] => [
  ...(breaks > 0 ? [{ words: `breaks ${breaks}`, tone: 'nogo' } as const] : []),
  ...(clears > 0 ? [{ words: `clears ${clears}`, tone: 'go' } as const] : []),
];
