import { useMemo, useState } from 'react';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { teamMembers } from '#shared/domain/people/working-time.ts';
import type { Team } from '#shared/domain/records/people.ts';
import styles from './dialogs.module.css';

interface TeamDialogProps {
  /** `null` makes a new one. */
  readonly team: Team | null;
  readonly close: (done: true | null) => void;
}

/** A team's name and its people. */
export function TeamDialog({ team, close }: TeamDialogProps) {
  const people = useModel((model) => model.people);
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState<ReadonlySet<Id>>(
    () => new Set(team ? teamMembers({ people }, team.id).map(({ id }) => id) : []),
  );
  const { error, attempt } = useAttempt(name, members);
  const refused = refusalsAt(error, ['name']);
  const save = async () => {
    const input = { name, personIds: [...members] };
    const done = team
      ? await attempt('team.update', { teamId: team.id, ...input })
      : await attempt('team.create', input);
    if (done) close(true);
  };
  return (
    <FormDialog
      title={team ? `Team ${team.name}` : 'New team'}
      confirm={team ? 'Save team' : 'Create team'}
      ready={name.trim() !== ''}
      onConfirm={() => void save()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={refused.at('name')}
        autoFocus
        maxLength={500}
      />
      <Members teamId={team?.id ?? null} members={members} onChange={setMembers} />
    </FormDialog>
  );
}

interface MembersProps {
  readonly teamId: Id | null;
  readonly members: ReadonlySet<Id>;
  onChange(members: ReadonlySet<Id>): void;
}

/** Everybody who is active, with those of the team ticked. */
function Members({ teamId, members, onChange }: MembersProps) {
  const people = useModel((model) => model.people);
  const teams = useModel((model) => model.teams);
  const active = useMemo(
    () =>
      [...people.values()]
        .filter((person) => person.active)
        .sort((a, b) => a.name.localeCompare(b.name)),
    [people],
  );
  if (active.length === 0) return null;
  const toggle = (id: Id) => {
    const next = new Set(members);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.members}>
      <legend className={styles.legend}>People</legend>
      {active.map((person) => {
        const other = person.teamId === teamId ? undefined : teams.get(person.teamId ?? '');
        return (
          <Checkbox
            key={person.id}
            isSelected={members.has(person.id)}
            onChange={() => toggle(person.id)}
          >
            <span className={styles.member}>
              <Avatar name={person.name} decorative />
              <span className="cut">{person.name}</span>
              {other && <span className="dimmer">{other.name}</span>}
            </span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
