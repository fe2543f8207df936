import { ArrowDown, ArrowUp } from 'lucide-react';
import { MenuItem } from './menu.tsx';

interface MoveItemsProps<P> {
  /** Where it would go; `null` at the end of the list. */
  readonly up: P | null;
  readonly down: P | null;
  readonly onMove: (to: P) => void;
}

/** A menu's way of moving a row of an ordered list, which keys and dragging do as well. */
export const MoveItems = <P,>({ up, down, onMove }: MoveItemsProps<P>) => (
  <>
    <MenuItem
      label="Move up"
      icon={<ArrowUp />}
      keys="Alt+ArrowUp"
      isDisabled={up === null}
      onAction={() => up !== null && onMove(up)}
    />
    <MenuItem
      label="Move down"
      icon={<ArrowDown />}
      keys="Alt+ArrowDown"
      isDisabled={down === null}
      onAction={() => down !== null && onMove(down)}
    />
  </>
);
