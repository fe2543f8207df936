import { Ellipsis, Trash2 } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { MoveItems } from '#renderer/components/move-items.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { offerUndo, run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { NumberedStep } from '#shared/domain/runbook/outline.ts';
import { nextPlace, putStep, type StepPlace } from './move-by-key.ts';
import type { LaidOut } from './use-runbook.ts';

interface StepMenuProps {
  readonly numbered: NumberedStep;
  readonly laidOut: LaidOut;
}

/** Everything that can be done with a step, in words. */
export function StepMenu({ numbered, laidOut }: StepMenuProps) {
  const { number, step } = numbered;
  const { outline, runbook } = laidOut;
  const stepId = step.id;
  const up = nextPlace(outline, stepId, -1);
  const down = nextPlace(outline, stepId, 1);
  const move = (to: StepPlace) => putStep(runbook, stepId, to);
  return (
    <RowMenu>
      <Menu
        label={step.title}
        placement="bottom end"
        trigger={
          <IconButton label={`More about step ${number}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MoveItems up={up} down={down} onMove={move} />
        <MenuSection title="Move to">
          {outline.sections
            .filter(({ section }) => section.id !== step.sectionId)
            .map(({ number: sectionNumber, section, steps }) => (
              <MenuItem
                key={section.id}
                label={`${sectionNumber} ${section.title}`}
                onAction={() => move({ sectionId: section.id, index: steps.length })}
              />
            ))}
        </MenuSection>
        <MenuRule />
        <MenuItem
          label="Remove step"
          icon={<Trash2 />}
          danger
          onAction={() => removeStep(stepId)}
        />
      </Menu>
    </RowMenu>
  );
}

async function removeStep(stepId: Id): Promise<void> {
  const done = await run('runbook.removeStep', { stepId });
  if (done) offerUndo(done);
}
