import {
  Calendar,
  FileDown,
  PanelLeftClose,
  PanelLeftOpen,
  Plus,
  Repeat2,
  UserRound,
} from 'lucide-react';
import { useMemo } from 'react';
import { BoardIcon } from '../components/board-icon.tsx';
import { IconButton } from '../components/button.tsx';
import { cx } from '../components/cx.ts';
import { useToday } from '../state/today.ts';
import { useView } from '../state/view.ts';
import { useModel } from '../state/workspace.ts';
import { NavAction, NavPlace } from './nav.tsx';
import { ReleaseLine } from './release-line.tsx';
import { useRoute } from './route.ts';
import { SHELL_VIEW } from './shell-view.ts';
import styles from './sidebar.module.css';
import { sidebarReleases } from './sidebar-releases.ts';
import { useVerdicts } from './verdicts.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** Places, releases with their state, and what brings people and issues in. */
export function Sidebar() {
  const [{ collapsed }, setView] = useView('shell', SHELL_VIEW);
  const items = useModel((model) => model.items.size);
  return (
    <nav aria-label="Places and releases" className={cx(styles.side, collapsed && styles.narrow)}>
      <WorkspaceMenu collapsed={collapsed} />
      <NavPlace place="calendar" icon={<Calendar />} title="Calendar" />
      <NavPlace
        place="board"
        icon={<BoardIcon />}
        title="Board"
        count={{ figure: items, unit: 'item' }}
      />
      <NavPlace place="sprints" icon={<Repeat2 />} title="Sprints" />
      <Releases />
      <div className={styles.rest} />
      <NavPlace place="import" icon={<FileDown />} title="Import…" />
      <div className={styles.foot}>
        <NavPlace place="people" icon={<UserRound />} title="People" />
        <IconButton
          label={collapsed ? 'Show the sidebar' : 'Hide the sidebar'}
          keys="Mod+\"
          onPress={() => setView({ collapsed: !collapsed })}
        >
          {collapsed ? <PanelLeftOpen /> : <PanelLeftClose />}
        </IconButton>
      </div>
    </nav>
  );
}

function Releases() {
  const all = useModel((model) => model.releases);
  const today = useToday();
  const releases = useMemo(() => sidebarReleases(all.values(), today), [all, today]);
  const verdicts = useVerdicts(releases);
  const route = useRoute();
  const shown = route.place === 'release' ? route.releaseId : null;
  return (
    <>
      <h2 className={styles.caption}>Releases</h2>
      <ul className={styles.releases}>
        {releases.map((release) => (
          <ReleaseLine
            key={release.id}
            release={release}
            today={today}
            verdict={verdicts.get(release.id) ?? null}
            here={release.id === shown}
          />
        ))}
      </ul>
      <NavAction name="release.create" icon={<Plus />} title="New release" />
    </>
  );
}
