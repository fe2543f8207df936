import { Heading, Pilcrow, Plus } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem } from '#renderer/components/menu.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

interface AddBlockProps {
  readonly releaseId: Id;
  readonly blocks: readonly NotesBlock[];
}

/** Adds what no item brings: a text or a section at the end, an introduction at the top. */
export function AddBlock({ releaseId, blocks }: AddBlockProps) {
  const add = (kind: 'introduction' | 'section' | 'text', text: string, index?: number) =>
    run('notes.addBlock', { releaseId, kind, text, index });
  return (
    <div>
      <Menu
        label="Add to the notes"
        trigger={
          <Button kind="quiet" icon={<Plus />}>
            Add
          </Button>
        }
      >
        <MenuItem label="Text" icon={<Pilcrow />} onAction={() => add('text', '')} />
        <MenuItem
          label="Section"
          icon={<Heading />}
          onAction={() => add('section', 'Known issues')}
        />
        <MenuItem
          label="Introduction"
          icon={<Pilcrow />}
          isDisabled={blocks.some(({ kind }) => kind === 'introduction')}
          onAction={() => add('introduction', '', 0)}
        />
      </Menu>
    </div>
  );
}
