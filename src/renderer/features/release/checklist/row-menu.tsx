import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { MoveItems } from '#renderer/components/move-items.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { afterMenu } from '#renderer/lib/after-menu.ts';
import { run } from '#renderer/state/run.ts';
import type { ChecklistItem } from '#shared/domain/records/phase.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import type { DatedPhase } from '../use-release.ts';
import { putInto, putItem } from './order.ts';

interface ItemMenuProps {
  readonly item: ChecklistItem;
  readonly phases: readonly DatedPhase[];
  /** Whether it is seen among those of its phase, in their order. */
  readonly isOrdered: boolean;
  readonly askReason: () => void;
}

/** Everything that can be done with a checklist item, in words. */
export function ItemMenu({ item, phases, isOrdered, askReason }: ItemMenuProps) {
  const home = phases.find(({ phase }) => phase.id === item.phaseId);
  const index = home?.items.findIndex((each) => each.item.id === item.id) ?? 0;
  const last = (home?.items.length ?? 1) - 1;
  return (
    <RowMenu>
      <Menu
        label={item.title}
        placement="bottom end"
        trigger={
          <IconButton label={`More about ${item.title}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        {item.state === 'open' ? (
          <MenuItem label="Not applicable…" onAction={() => afterMenu(askReason)} />
        ) : (
          <MenuItem label="Reopen" onAction={() => run('checklist.untick', { itemId: item.id })} />
        )}
        <MenuItem
          label={item.required ? 'Make optional' : 'Make required'}
          onAction={() => run('checklist.edit', { itemId: item.id, required: !item.required })}
        />
        <MenuRule />
        {isOrdered && (
          <MoveItems
            up={index > 0 ? index - 1 : null}
            down={index < last ? index + 1 : null}
            onMove={(to) => putItem(item, to)}
          />
        )}
        <MenuSection title="Move to">
          {phases
            .filter(({ phase }) => phase.id !== item.phaseId)
            .map(({ phase }) => (
              <MenuItem
                key={phase.id}
                label={PHASE_NAMES[phase.kind]}
                onAction={() => putInto(item, phase)}
              />
            ))}
        </MenuSection>
        <MenuRule />
        <MenuItem
          label="Remove"
          danger
          onAction={() => run('checklist.remove', { itemIds: [item.id] })}
        />
      </Menu>
    </RowMenu>
  );
}
