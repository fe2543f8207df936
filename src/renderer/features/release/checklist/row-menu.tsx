import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { afterMenu } from '#renderer/lib/after-menu.ts';
import { run } from '#renderer/state/run.ts';
import type { ChecklistItem } from '#shared/domain/records/phase.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import type { DatedPhase } from '../use-release.ts';

interface ItemMenuProps {
  readonly item: ChecklistItem;
  readonly phases: readonly DatedPhase[];
  readonly askReason: () => void;
}

/** Everything that can be done with a checklist item, in words. */
export function ItemMenu({ item, phases, askReason }: ItemMenuProps) {
  const home = phases.find(({ phase }) => phase.id === item.phaseId);
  const index = home?.items.findIndex((each) => each.item.id === item.id) ?? 0;
  const last = (home?.items.length ?? 1) - 1;
  const move = (phaseId: string, to: number) =>
    run('checklist.reorder', { itemIds: [item.id], phaseId, index: to });
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
        <MenuItem
          label="Move up"
          keys="Alt+ArrowUp"
          isDisabled={index <= 0}
          onAction={() => move(item.phaseId, index - 1)}
        />
        <MenuItem
          label="Move down"
          keys="Alt+ArrowDown"
          isDisabled={index >= last}
          onAction={() => move(item.phaseId, index + 1)}
        />
        <MenuSection title="Move to">
          {phases
            .filter(({ phase }) => phase.id !== item.phaseId)
            .map(({ phase, items }) => (
              <MenuItem
                key={phase.id}
                label={PHASE_NAMES[phase.kind]}
                onAction={() => move(phase.id, items.length)}
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
