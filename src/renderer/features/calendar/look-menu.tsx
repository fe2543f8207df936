import { SlidersHorizontal } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { EVENT_KINDS } from '#shared/domain/calendar/event.ts';
import { COLOURINGS } from '#shared/domain/calendar/look.ts';
import { COLOURING_WORDS, KIND_WORDS, toggled } from './look-words.ts';
import { useCalendarView } from './view.ts';

/** What is shown, of which product, and what the colours stand for. */
export function LookMenu() {
  const { hidden, productId, colouring, change } = useCalendarView();
  const products = useModel((model) => model.products);
  const isFiltered = hidden.length > 0 || productId !== null;
  return (
    <Menu
      label="What is shown"
      trigger={
        <Button icon={<SlidersHorizontal />} kind={isFiltered ? 'primary' : 'plain'}>
          {isFiltered ? 'Filtered' : 'Show'}
        </Button>
      }
    >
      <MenuSection title="Show">
        {EVENT_KINDS.map((kind) => (
          <MenuItem
            key={kind}
            label={KIND_WORDS[kind]}
            isChosen={!hidden.includes(kind)}
            onAction={() => change({ hidden: toggled(hidden, kind) })}
          />
        ))}
      </MenuSection>
      {products.size > 1 && (
        <>
          <MenuRule />
          <MenuSection title="Product">
            <MenuItem
              label="All products"
              isChosen={productId === null}
              onAction={() => change({ productId: null })}
            />
            {[...products.values()].map(({ id, name }) => (
              <MenuItem
                key={id}
                label={name}
                isChosen={productId === id}
                onAction={() => change({ productId: id })}
              />
            ))}
          </MenuSection>
        </>
      )}
      <MenuRule />
      <MenuSection title="Colours">
        {COLOURINGS.map((each) => (
          <MenuItem
            key={each}
            label={COLOURING_WORDS[each]}
            isChosen={colouring === each}
            onAction={() => change({ colouring: each })}
          />
        ))}
      </MenuSection>
    </Menu>
  );
}
