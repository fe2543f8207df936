import { useMemo, useRef } from 'react';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields, useStanding } from '#renderer/state/use-fields.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Person, Team } from '#shared/domain/records/people.ts';
import styles from './dialogs.module.css';

interface TeamDialogProps {
  /** `null` makes a new one. */
  readonly team: Team | null;
  readonly close: (done: true | null) => void;
}

/** Whether somebody is in the team. */
type Membership = Readonly<Record<Id, boolean>>;

const membersOf = (people: ReadonlyMap<Id, Person>, teamId: Id | undefined): Membership =>
  Object.fromEntries(
    [...people.values()].map((person) => [person.id, teamId === person.teamId] as const),
  );

const idsWhere = (members: Partial<Membership>, isIn: boolean): Id[] =>
  Object.keys(members).filter((id) => members[id] === isIn);

/** Who is in a team; of one that is gone, who was. */
function useMembers(teamId: Id | undefined, isGone: boolean): Membership {
  const people = useModel((model) => model.people);
  const now = useMemo(() => membersOf(people, teamId), [people, teamId]);
  const last = useRef(now);
  if (!isGone) last.current = now;
  return last.current;
}

/** A team's name and its people. */
export function TeamDialog({ team: given, close }: TeamDialogProps) {
  const { record, isGone } = useStanding(given, (model, id) => model.teams.get(id));
  const team = isGone ? null : record;
  const named = useFields(useMemo(() => ({ name: record?.name ?? '' }), [record]));
  const members = useFields(useMembers(record?.id, isGone));
  const { name } = named.draft;
  const { error, attempt } = useAttempt(name, members.draft);
  const refused = refusalsAt(error, ['name']);
  const save = async () => {
    const those = members.settle();
    const changed = changesIn(members, (who) => who);
    const done = team
      ? await attempt('team.update', {
          teamId: team.id,
          ...changesIn(named, (what) => what),
          joining: idsWhere(changed, true),
          leaving: idsWhere(changed, false),
        })
      : await attempt('team.create', { name, personIds: idsWhere(those, true) });
    if (done) close(true);
  };
  return (
    <FormDialog
      title={record ? `Team ${record.name}` : 'New team'}
      confirm={team ? 'Save team' : 'Create team'}
      ready={name.trim() !== ''}
      gone={isGone ? 'team' : null}
      onConfirm={() => void save()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <TextField
        label="Name"
        value={name}
        onChange={(to) => named.set({ name: to })}
        error={refused.at('name')}
        autoFocus
        maxLength={500}
      />
      <Members teamId={record?.id ?? null} members={members.draft} onChange={members.set} />
    </FormDialog>
  );
}

interface MembersProps {
  readonly teamId: Id | null;
  readonly members: Membership;
  onChange(to: Membership): void;
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
  return (
    <fieldset className={styles.members}>
      <legend className={styles.legend}>People</legend>
      {active.map((person) => {
        const other = person.teamId === teamId ? undefined : teams.get(person.teamId ?? '');
        return (
          <Checkbox
            key={person.id}
            isSelected={members[person.id] ?? false}
            onChange={(isIn) => onChange({ [person.id]: isIn })}
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
