import { Check, ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { cx } from '../components/cx.ts';
import { Menu, MenuItem, MenuRule, Submenu } from '../components/menu.tsx';
import { openRecent } from '../state/opening.ts';
import { loadRecent, otherRecent, useRecentWorkspaces } from '../state/recent.ts';
import { useWorkspace } from '../state/workspace.ts';
import { findAction, runAction, titleOf } from './actions.ts';
import styles from './sidebar.module.css';

/** The workspace's name; opens what concerns the whole of it. */
export function WorkspaceMenu({ collapsed }: { readonly collapsed: boolean }) {
  const name = useWorkspace((state) => state.name);
  return (
    <Menu
      label="Workspace"
      onOpen={() => void loadRecent()}
      trigger={
        <Button className={cx(styles.nav, styles.workspace)}>
          <span className={styles.logo}>
            <Check aria-hidden />
          </span>
          <span className="unseen">Workspace</span>
          <span className={styles.words}>{name}</span>
          {!collapsed && <ChevronsUpDown className={styles.more} aria-hidden />}
        </Button>
      }
    >
      <ActionItem name="workspace.create" />
      <ActionItem name="workspace.open" />
      <OpenRecent />
      <ActionItem name="workspace.saveCopy" />
      <MenuRule />
      <ActionItem name="go.history" />
      <ActionItem name="go.settings" />
      <ActionItem name="actor.choose" />
      <MenuRule />
      <ActionItem name="help.keys" />
    </Menu>
  );
}

/** The workspaces opened before; one whose file is gone is grey. */
function OpenRecent() {
  useRecentWorkspaces();
  const recent = otherRecent();
  return (
    <Submenu label="Open recent" isDisabled={recent.length === 0}>
      {recent.map(({ id, name, folder, missing }) => (
        <MenuItem
          key={id}
          label={name}
          hint={missing ? 'not found' : folder}
          isDisabled={missing}
          onAction={() => void openRecent(id)}
        />
      ))}
    </Submenu>
  );
}

/** A registered action as a line of a menu. */
function ActionItem({ name }: { readonly name: string }) {
  const action = findAction(name);
  if (!action) return null;
  return (
    <MenuItem
      label={titleOf(action)}
      keys={action.keys?.[0]}
      onAction={() => runAction(action.name)}
    />
  );
}
