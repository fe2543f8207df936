import { Button } from 'react-aria-components';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { Table } from '#renderer/components/table.tsx';
import { useModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { Known } from './known.tsx';
import styles from './people.module.css';

const COLUMNS = [
  { id: 'name', title: <span className={styles.nameHead}>Name</span>, width: '26%' },
  { id: 'role', title: 'Role', width: '19%' },
  { id: 'mail', title: 'Mail', width: '23%' },
  { id: 'telephone', title: 'Telephone' },
  { id: 'zone', title: 'Time zone', width: '15%' },
] as const;

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly selectedId: Id | null;
  readonly onSelect: (id: Id) => void;
}

/** Everybody, by name. */
export const PeopleTable = ({ people, selectedId, onSelect }: PeopleTableProps) => (
  <Table label="People" columns={COLUMNS} className={cx(styles.table, styles.people)}>
    {people.map((person) => (
      <PersonRow
        key={person.id}
        person={person}
        isSelected={person.id === selectedId}
        onSelect={onSelect}
      />
    ))}
  </Table>
);

interface PersonRowProps {
  readonly person: Person;
  readonly isSelected: boolean;
  readonly onSelect: (id: Id) => void;
}

function PersonRow({ person, isSelected, onSelect }: PersonRowProps) {
  const role = useModel((model) => model.roles.get(person.roleId ?? '')?.name);
  const isActor = useWorkspace((state) => state.actorId === person.id);
  return (
    <tr
      className={cx(styles.row, isSelected && styles.selected, !person.active && styles.inactive)}
      data-person={person.name}
    >
      <td>
        <Button
          className={styles.name ?? ''}
          aria-pressed={isSelected}
          onPress={() => onSelect(person.id)}
        >
          <Avatar name={person.name} decorative />
          <span className="cut" title={person.name}>
            {person.name}
          </span>
          {isActor && <Chip tone="accent">you</Chip>}
          {!person.active && <Chip>inactive</Chip>}
        </Button>
      </td>
      <Known words={role} />
      <Known words={person.mail} />
      <Known words={person.telephone} />
      <Known words={person.zone} />
    </tr>
  );
}
