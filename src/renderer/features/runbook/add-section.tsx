import { Plus } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem } from '#renderer/components/menu.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { SECTION_TITLES } from '#shared/domain/runbook/template.ts';
import { SECTION_KIND_OPTIONS } from './kinds.tsx';

/** Adds a section of a kind at the end, named after it; the heading can be edited then. */
export const AddSection = ({ runbookId }: { readonly runbookId: Id }) => (
  <div>
    <Menu
      label="Add a section"
      trigger={
        <Button kind="quiet" icon={<Plus />}>
          Add section
        </Button>
      }
    >
      {SECTION_KIND_OPTIONS.map(({ id: kind, label }) => (
        <MenuItem
          key={kind}
          label={label}
          onAction={() =>
            run('runbook.addSection', { runbookId, kind, title: SECTION_TITLES[kind] })
          }
        />
      ))}
    </Menu>
  </div>
);
