import {
  CalendarPlus,
  CalendarRange,
  Flag,
  type LucideIcon,
  Megaphone,
  Rocket,
  Snowflake,
} from 'lucide-react';
import { findAction, isPossible, runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem } from '#renderer/components/menu.tsx';

interface NewItem {
  /** The action. */
  readonly name: string;
  readonly words: string;
  readonly icon: LucideIcon;
}

const NEW: readonly NewItem[] = [
  { name: 'release.create', words: 'Release…', icon: Rocket },
  { name: 'sprint.create', words: 'Sprint…', icon: CalendarRange },
  { name: 'freeze.create', words: 'Freeze window…', icon: Snowflake },
  { name: 'dateMark.create', words: 'Date mark…', icon: Flag },
  { name: 'announcement.create', words: 'Announcement…', icon: Megaphone },
];

/** What can be made in the calendar now; `make` does the action of that name. */
export const newItems = (make: (action: string) => unknown) =>
  NEW.filter(({ name }) => {
    const action = findAction(name);
    return action !== null && isPossible(action);
  }).map(({ name, words, icon: Icon }) => (
    <MenuItem key={name} label={words} icon={<Icon />} onAction={() => make(name)} />
  ));

/** The toolbar's menu of everything new. */
export const NewMenu = () => (
  <Menu
    label="New"
    placement="bottom end"
    trigger={
      <Button kind="primary" icon={<CalendarPlus />}>
        New
      </Button>
    }
  >
    {newItems(runAction)}
  </Menu>
);
