import { Ellipsis, Eye, EyeOff, RotateCcw, Trash2 } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { MoveItems } from '#renderer/components/move-items.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { offerUndo, run } from '#renderer/state/run.ts';
import { movedWith, nextIndex } from '#shared/domain/notes/places.ts';
import { WORDING_FIELDS } from '#shared/domain/notes/wording.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { EDITIONS, type Edition, type NotesBlock } from '#shared/domain/records/notes.ts';
import { EDITION_WORDS } from './editions.ts';
import { putBlock } from './order.ts';
import { useEdition } from './view.ts';

interface BlockMenuProps {
  readonly block: NotesBlock;
  readonly blocks: readonly NotesBlock[];
  /** The item that an entry speaks of. */
  readonly item: Item | null;
  /** What the block is called. */
  readonly name: string;
}

/** Everything that can be done with a block, in words. */
export function BlockMenu({ block, blocks, item, name }: BlockMenuProps) {
  const blockId = block.id;
  const up = nextIndex(blocks, block, -1);
  const down = nextIndex(blocks, block, 1);
  return (
    <RowMenu>
      <Menu
        label={name}
        placement="bottom end"
        trigger={
          <IconButton label={`More about ${name}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MoveItems up={up} down={down} onMove={(index) => putBlock(block, index)} />
        {block.kind !== 'section' && <MoveTo block={block} blocks={blocks} />}
        <MenuSection title="In the editions for">
          {EDITIONS.map((edition) => (
            <MenuItem
              key={edition}
              label={EDITION_WORDS[edition]}
              isChosen={block.editions.includes(edition)}
              onAction={() =>
                run('notes.setEditions', { blockId, editions: toggled(block, edition) })
              }
            />
          ))}
        </MenuSection>
        <MenuRule />
        {item ? <OfEntry item={item} /> : <Removal block={block} />}
      </Menu>
    </RowMenu>
  );
}

/** The sections an entry or a text can go to the end of. */
function MoveTo({ block, blocks }: { readonly block: NotesBlock; blocks: readonly NotesBlock[] }) {
  const others = blocks.filter((each) => each !== block);
  const sections = others.filter(({ kind }) => kind === 'section');
  if (sections.length === 0) return null;
  return (
    <MenuSection title="Move to">
      {sections.map((section) => {
        const index = others.indexOf(section) + movedWith(others, section).length;
        return (
          <MenuItem key={section.id} label={section.text} onAction={() => putBlock(block, index)} />
        );
      })}
    </MenuSection>
  );
}

function OfEntry({ item }: { readonly item: Item }) {
  const edition = useEdition();
  const { id: itemId, hiddenFromNotes: hidden } = item;
  return (
    <>
      <MenuItem
        label="Back to the title"
        icon={<RotateCcw />}
        isDisabled={item[WORDING_FIELDS[edition]] === ''}
        onAction={() => run('notes.reword', { itemId, edition, wording: '' })}
      />
      <MenuItem
        label={hidden ? 'Show in release notes' : 'Hide from all release notes'}
        icon={hidden ? <Eye /> : <EyeOff />}
        onAction={() => run('notes.hide', { itemId, hidden: !hidden })}
      />
    </>
  );
}

const Removal = ({ block }: { readonly block: NotesBlock }) => (
  <MenuItem
    label={block.kind === 'section' ? 'Remove heading' : 'Remove'}
    icon={<Trash2 />}
    danger
    onAction={async () => {
      const done = await run('notes.removeBlock', { blockId: block.id });
      if (done) offerUndo(done);
    }}
  />
);

const toggled = ({ editions }: NotesBlock, edition: Edition): Edition[] =>
  editions.includes(edition) ? editions.filter((each) => each !== edition) : [...editions, edition];
