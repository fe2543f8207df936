import { Ellipsis, Trash2 } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { MoveItems } from '#renderer/components/move-items.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { offerUndo, run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { NumberedSection } from '#shared/domain/runbook/outline.ts';
import { counted } from '#shared/lib/format.ts';
import { SECTION_KIND_OPTIONS } from './kinds.tsx';
import { putSection } from './move-by-key.ts';
import type { LaidOut } from './use-runbook.ts';

interface SectionMenuProps {
  readonly numbered: NumberedSection;
  readonly index: number;
  readonly laidOut: LaidOut;
}

/** Everything that can be done with a section, in words. */
export function SectionMenu({ numbered, index, laidOut }: SectionMenuProps) {
  const { section } = numbered;
  const sectionId = section.id;
  const last = laidOut.outline.sections.length - 1;
  return (
    <RowMenu stays>
      <Menu
        label={section.title}
        placement="bottom end"
        trigger={
          <IconButton label={`More about ${section.title}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MoveItems
          up={index > 0 ? index - 1 : null}
          down={index < last ? index + 1 : null}
          onMove={(to) => putSection(section, to)}
        />
        <MenuSection title="Kind">
          {SECTION_KIND_OPTIONS.map(({ id: kind, label }) => (
            <MenuItem
              key={kind}
              label={label}
              isChosen={kind === section.kind}
              onAction={() => run('runbook.editSection', { sectionId, kind })}
            />
          ))}
        </MenuSection>
        <MenuRule />
        <MenuItem
          label={removalWords(numbered)}
          icon={<Trash2 />}
          danger
          onAction={() => removeSection(sectionId)}
        />
      </Menu>
    </RowMenu>
  );
}

const removalWords = ({ steps }: NumberedSection) =>
  steps.length === 0 ? 'Remove section' : `Remove section and ${counted(steps.length, 'step')}`;

async function removeSection(sectionId: Id): Promise<void> {
  const done = await run('runbook.removeSection', { sectionId });
  if (done) offerUndo(done);
}
