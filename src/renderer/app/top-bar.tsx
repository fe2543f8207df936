import { Monitor, Moon, Redo2, Search, Sun, Undo2 } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import type { HistoryStep, Theme } from '#shared/ipc/contract.ts';
import { IconButton } from '../components/button.tsx';
import { Kbd } from '../components/kbd.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { setTheme, useTheme } from '../state/theme.ts';
import { useWorkspace } from '../state/workspace.ts';
import { runAction } from './actions.ts';
import styles from './shell.module.css';

interface TopBarProps {
  /** Where a place's title and controls go. */
  readonly start: Ref<HTMLDivElement>;
  /** Where a place's actions go. */
  readonly end: Ref<HTMLDivElement>;
}

/** Where one is, search, and what undo would take back. */
export const TopBar = ({ start, end }: TopBarProps) => (
  <header className={styles.top}>
    <div ref={start} className={styles.start} />
    <div ref={end} className={styles.end} />
    <Button className={styles.search ?? ''} onPress={() => runAction('view.palette')}>
      <Search aria-hidden />
      <span className={styles.words}>Search…</span>
      <Kbd keys="Mod+K" />
    </Button>
    <HistoryButtons />
    <ThemeSwitch />
  </header>
);

function HistoryButtons() {
  const { undo, redo } = useWorkspace((state) => state.history);
  return (
    <div className={styles.pair}>
      <IconButton
        label={said('Undo', undo)}
        keys="Mod+Z"
        isDisabled={undo === null}
        onPress={() => runAction('history.undo')}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={said('Redo', redo)}
        keys="Mod+Shift+Z"
        isDisabled={redo === null}
        onPress={() => runAction('history.redo')}
      >
        <Redo2 />
      </IconButton>
    </div>
  );
}

function said(verb: string, step: HistoryStep | null): string {
  if (!step) return `Nothing to ${verb.toLowerCase()}`;
  if (step.final) return `“${step.label}” is final`;
  return `${verb}: ${step.label}${step.foreign ? ` (${step.by})` : ''}`;
}

const THEMES = [
  { id: 'system', label: 'Follow the system', Icon: Monitor },
  { id: 'light', label: 'Light', Icon: Sun },
  { id: 'dark', label: 'Dark', Icon: Moon },
] as const satisfies readonly { id: Theme; label: string; Icon: typeof Sun }[];

function ThemeSwitch() {
  const theme = useTheme();
  const { Icon } = THEMES.find(({ id }) => id === theme) ?? THEMES[0];
  return (
    <Menu
      label="Theme"
      placement="bottom end"
      trigger={
        <IconButton label="Theme">
          <Icon />
        </IconButton>
      }
    >
      {THEMES.map(({ id, label, Icon: Shape }) => (
        <MenuItem
          key={id}
          label={label}
          icon={<Shape />}
          isChosen={id === theme}
          onAction={() => setTheme(id)}
        />
      ))}
    </Menu>
  );
}
