import { create } from 'zustand';
import { findAction, isPossible, titleOf } from '#renderer/app/actions.ts';
import { ContextMenu } from '#renderer/components/context-menu.tsx';
import type { Point } from '#renderer/components/drag/pointer.ts';
import { MenuItem, MenuRule } from '#renderer/components/menu.tsx';
import { getModel } from '#renderer/state/workspace.ts';
import { itemsInHand } from './hand.ts';
import { subjectOf } from './hint.ts';

const useCardMenu = create<{ readonly at: Point | null }>(() => ({ at: null }));

/** Opens the menu of the cards in hand. */
export const openCardMenu = (at: Point): void => useCardMenu.setState({ at });

const close = () => useCardMenu.setState({ at: null });

/** What can be done with the cards in hand. */
export function CardMenu() {
  const at = useCardMenu((state) => state.at);
  const label = at ? subjectOf(getModel(), itemsInHand()) : 'Items';
  return (
    <ContextMenu label={label} at={at} onClose={close}>
      <ActionItem name="board.open" />
      <ActionItem name="board.moveTo" />
      <ActionItem name="board.move.left" />
      <ActionItem name="board.move.right" />
      <ActionItem name="board.move.top" />
      <ActionItem name="board.move.bottom" />
      <MenuRule />
      <ActionItem name="board.followSprint" />
      <ActionItem name="board.unplan" />
      <MenuRule />
      <ActionItem name="board.remove" danger />
    </ContextMenu>
  );
}

function ActionItem({
  name,
  danger = false,
}: {
  readonly name: string;
  readonly danger?: boolean;
}) {
  const action = findAction(name);
  if (!action) return null;
  return (
    <MenuItem
      label={titleOf(action)}
      keys={action.keys?.[0]}
      danger={danger}
      isDisabled={!isPossible(action)}
      onAction={() => void action.run()}
    />
  );
}
