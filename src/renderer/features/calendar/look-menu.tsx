import { SlidersHorizontal } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { EVENT_KINDS } from '#shared/domain/calendar/event.ts';
import { COLOURINGS } from '#shared/domain/calendar/look.ts';
import { GROUPINGS } from '#shared/domain/calendar/timeline.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import { COLOURING_WORDS, GROUPING_WORDS, KIND_WORDS, toggled } from './look-words.ts';
import { HIDDEN_AT_FIRST, isGrid, useCalendarView } from './view.ts';

/** What is shown, of which product and team, and what the colours stand for. */
export function LookMenu() {
  const { view, hidden, productId, teamId, colouring, grouping, change } = useCalendarView();
  const products = useModel((model) => model.products);
  const teams = useModel((model) => model.teams);
  const isHiding = hidden.some((kind) => !HIDDEN_AT_FIRST.includes(kind));
  const isFiltered = isHiding || productId !== null || teamId !== null;
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
      <OneOf
        title="Product"
        all="All products"
        of={[...products.values()]}
        value={productId}
        onChange={(id) => change({ productId: id })}
      />
      <OneOf
        title="Team"
        all="All teams"
        of={[...teams.values()]}
        value={teamId}
        onChange={(id) => change({ teamId: id })}
      />
      {!isGrid(view) && teams.size > 0 && (
        <>
          <MenuRule />
          <MenuSection title="Rows">
            {GROUPINGS.map((each) => (
              <MenuItem
                key={each}
                label={GROUPING_WORDS[each]}
                isChosen={grouping === each}
                onAction={() => change({ grouping: each })}
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

interface OneOfProps {
  readonly title: string;
  readonly all: string;
  readonly of: readonly { readonly id: Id; readonly name: string; readonly rank: string }[];
  readonly value: Id | null;
  onChange(id: Id | null): void;
}

/** One product or team to look at, or all; nothing where there is no choice. */
function OneOf({ title, all, of, value, onChange }: OneOfProps) {
  if (of.length < 2) return null;
  return (
    <>
      <MenuRule />
      <MenuSection title={title}>
        <MenuItem label={all} isChosen={value === null} onAction={() => onChange(null)} />
        {of
          .toSorted((a, b) => compare(a.rank, b.rank))
          .map(({ id, name }) => (
            <MenuItem key={id} label={name} isChosen={value === id} onAction={() => onChange(id)} />
          ))}
      </MenuSection>
    </>
  );
}
