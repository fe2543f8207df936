import { UsersRound } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { askTeam } from './dialogs/ask.tsx';
import { SprintsDrag } from './drag.tsx';
import { Side } from './inspector/side.tsx';
import { Lanes } from './lanes/lanes.tsx';
import { ReleaseList } from './releases/release-list.tsx';
import styles from './sprints.module.css';
import { Toolbar } from './toolbar.tsx';
import { useSprintsView } from './view.ts';

/** Sprints by team in time, and which release each of them feeds. */
export function Place() {
  const empty = useModel(({ teams, sprints }) => teams.size + sprints.size === 0);
  const [{ zoom }] = useSprintsView();
  return (
    <SprintsDrag>
      <Toolbar />
      {empty ? (
        <Nothing />
      ) : (
        <div className={styles.page}>
          <Lanes key={zoom} />
          <ReleaseList />
        </div>
      )}
      <Side />
    </SprintsDrag>
  );
}

const Nothing = () => (
  <EmptyState
    icon={<UsersRound />}
    title="No team yet"
    action={
      <Button kind="primary" onPress={() => void askTeam(null)}>
        New team…
      </Button>
    }
  >
    Sprints belong to teams. Make one, give it a cadence, and its sprints and releases for a year
    are planned in a minute.
  </EmptyState>
);
