import { Avatar } from '#renderer/components/avatar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { RoleSelect } from '#renderer/components/role-select.tsx';
import { ZoneField } from '#renderer/components/zone-field.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { LeaveList } from './leave-list.tsx';
import styles from './people.module.css';

interface PersonInspectorProps {
  readonly person: Person;
  readonly close: () => void;
}

/** One person, edited in place. Who has history is deactivated, never deleted. */
export function PersonInspector({ person, close }: PersonInspectorProps) {
  const people = useModel((model) => model.people);
  const roles = useModel((model) => model.roles);
  const isActor = useWorkspace((state) => state.actorId === person.id);
  const personId = person.id;
  return (
    <InspectorPanel
      label={person.name}
      heading={
        <>
          <Avatar name={person.name} decorative />
          <EditableText
            label="Name"
            value={person.name}
            onCommit={(name, visit) => run('person.update', { personId, name }, visit)}
            required
            maxLength={500}
            waitsAs={`name of ${personId}`}
          />
        </>
      }
      onClose={close}
    >
      <Facts>
        <Fact name="Mail">
          <EditableText
            label="Mail"
            value={person.mail ?? ''}
            placeholder="name@example.com"
            onCommit={(mail, visit) => run('person.update', { personId, mail }, visit)}
            maxLength={320}
            waitsAs={`mail of ${personId}`}
          />
        </Fact>
        <Fact name="Telephone">
          <EditableText
            label="Telephone"
            value={person.telephone ?? ''}
            placeholder="For the night"
            onCommit={(telephone, visit) => run('person.update', { personId, telephone }, visit)}
            maxLength={60}
            waitsAs={`telephone of ${personId}`}
          />
        </Fact>
      </Facts>
      <RoleSelect
        roles={roles}
        value={person.roleId}
        onChange={(roleId) => run('person.update', { personId, roleId })}
      />
      <ZoneField
        value={person.zone}
        placeholder="The workspace’s"
        onChange={(zone) => zone !== person.zone && run('person.update', { personId, zone })}
      />
      <PersonPicker
        label="Stand-in"
        people={new Map([...people].filter(([id]) => id !== personId))}
        value={person.standInId}
        onChange={(standInId) =>
          standInId !== person.standInId && run('person.update', { personId, standInId })
        }
      />
      <LeaveList person={person} />
      <div className={styles.foot}>
        <Button
          kind={person.active ? 'danger' : 'plain'}
          isDisabled={isActor && person.active}
          onPress={() => run('person.update', { personId, active: !person.active })}
        >
          {person.active ? 'Deactivate' : 'Bring back'}
        </Button>
        <p className={styles.help}>
          {isActor
            ? 'You act as this person. Act as somebody else before you deactivate them.'
            : person.active
              ? 'Takes them out of every choice; what they did stays under their name.'
              : 'No longer offered anywhere; what they did stays under their name.'}
        </p>
      </div>
    </InspectorPanel>
  );
}
