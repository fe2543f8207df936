import { CalendarClock, Plus, SlidersHorizontal } from 'lucide-react';
import { runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { scrollTo } from './scrolling.ts';
import { useSprintsView, type Zoom } from './view.ts';

const ZOOM_OPTIONS: readonly { id: Zoom; label: string }[] = [
  { id: 'quarter', label: 'Quarter' },
  { id: 'half-year', label: 'Half-year' },
  { id: 'year', label: 'Year' },
];

/** How much time is shown, of which product, and what can be added. */
export function Toolbar() {
  const [{ zoom }, change] = useSprintsView();
  const some = useModel(({ teams, sprints }) => teams.size + sprints.size > 0);
  if (!some) return <PageHeader title="Sprints" />;
  return (
    <PageHeader title="Sprints" actions={<Adding />}>
      <Button onPress={() => scrollTo.today()}>Today</Button>
      <SegmentedControl
        label="Time shown"
        options={ZOOM_OPTIONS}
        value={zoom}
        onChange={(chosen) => change({ zoom: chosen })}
      />
      <LookMenu />
    </PageHeader>
  );
}

const Adding = () => (
  <>
    <Button icon={<CalendarClock />} onPress={() => runAction('cadence.set')}>
      Cadence…
    </Button>
    <Menu
      label="What to add"
      trigger={
        <Button kind="primary" icon={<Plus />}>
          New
        </Button>
      }
    >
      <MenuItem label="Sprint…" onAction={() => runAction('sprint.create')} />
      <MenuItem label="Team…" onAction={() => runAction('team.create')} />
      <MenuItem label="Release…" onAction={() => runAction('release.create')} />
    </Menu>
  </>
);

/** Of which product releases are shown, and whether those that are out are. */
function LookMenu() {
  const [{ productId, finished }, change] = useSprintsView();
  const products = useModel((model) => model.products);
  const isFiltered = productId !== null;
  return (
    <Menu
      label="What is shown"
      trigger={
        <Button icon={<SlidersHorizontal />} kind={isFiltered ? 'primary' : 'plain'}>
          {isFiltered ? 'Filtered' : 'Show'}
        </Button>
      }
    >
      <MenuItem
        label="Finished releases"
        isChosen={finished}
        onAction={() => change({ finished: !finished })}
      />
      {products.size > 1 && (
        <>
          <MenuRule />
          <MenuSection title="Releases of">
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
    </Menu>
  );
}
