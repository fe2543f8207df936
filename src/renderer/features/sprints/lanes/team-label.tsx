import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Menu, MenuItem, MenuRule } from '#renderer/components/menu.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { teamMembers } from '#shared/domain/people/working-time.ts';
import type { Team } from '#shared/domain/records/people.ts';
import type { TeamLanes } from '#shared/domain/sprint/lanes.ts';
import { velocityOf } from '#shared/domain/sprint/velocity.ts';
import { counted } from '#shared/lib/format.ts';
import { askCadence } from '../cadence/cadence-dialog.tsx';
import { askRemoveTeam, askSprint, askTeam } from '../dialogs/ask.tsx';
import styles from './lanes.module.css';

/** Whose sprints a row holds: a team, or a series that belongs to none. */
export function TeamLabel({ row: { team, series } }: { readonly row: TeamLanes }) {
  if (!team)
    return (
      <div className={styles.label}>
        <span className={styles.teamName}>
          <span className="cut">{series || 'No team'}</span>
        </span>
        {series !== '' && <span className={styles.teamFacts}>No team</span>}
      </div>
    );
  return <TeamMenu team={team} />;
}

/** The name of a team with what can be done with it, how many it is, and what it finishes. */
function TeamMenu({ team }: { readonly team: Team }) {
  return (
    <div className={styles.label}>
      <Menu
        label={`Team ${team.name}`}
        trigger={
          <Button className={styles.teamName ?? ''} aria-label={`Team ${team.name}`}>
            <span className="cut">{team.name}</span>
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        <MenuItem label="Cadence…" onAction={() => void askCadence(team.id)} />
        <MenuItem label="New sprint…" onAction={() => void askSprint({ teamId: team.id })} />
        <MenuRule />
        <MenuItem label="Name and people…" onAction={() => void askTeam(team)} />
        <MenuItem label="Remove team…" danger onAction={() => void askRemoveTeam(team)} />
      </Menu>
      <TeamFacts team={team} />
    </div>
  );
}

function TeamFacts({ team }: { readonly team: Team }) {
  const people = useModel((model) => teamMembers(model, team.id).length);
  const velocity = useModel((model) => velocityOf(model, team.id));
  const pace = velocity === null ? 'pace unknown' : `${Math.round(velocity)} pt a sprint`;
  return (
    <span className={styles.teamFacts}>
      {counted(people, 'person', 'people')} · {pace}
    </span>
  );
}
