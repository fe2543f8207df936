import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { AddLine } from '#renderer/components/add-line.tsx';
import { IconButton } from '#renderer/components/button.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Table } from '#renderer/components/table.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import { roleUses } from '#shared/domain/people/role-uses.ts';
import type { Role } from '#shared/domain/records/people.ts';
import { askRemoveRole } from './ask.tsx';
import { Known } from './known.tsx';
import styles from './people.module.css';
import { peopleWords, taskWords } from './role-words.ts';

const COLUMNS = [
  { id: 'role', title: <span className={styles.nameHead}>Role</span>, width: '36%' },
  { id: 'people', title: 'People', width: '20%' },
  { id: 'tasks', title: 'Answers for' },
  { id: 'remove', title: <span className="unseen">Remove</span>, width: 40 },
] as const;

/** The parts that people play, each renamed where it stands. */
export function Roles() {
  const roles = useModel((model) => model.roles);
  const sorted = useMemo(() => [...roles.values()].sort(byRank), [roles]);
  return (
    <section className={styles.roles} aria-labelledby="roles">
      <h2 id="roles" className={styles.heading}>
        Roles
      </h2>
      <p className={styles.help}>
        Checklist items and runbook steps can ask for a role. Templates find one by its name.
      </p>
      {sorted.length > 0 && (
        <Table label="Roles" columns={COLUMNS} className={styles.table}>
          {sorted.map((role) => (
            <RoleRow key={role.id} role={role} />
          ))}
        </Table>
      )}
      <AddLine
        add="Add role"
        name="role"
        label="New role"
        placeholder="What is the role called? Enter adds it."
        className={styles.adding}
        onAdd={(name) => run('role.create', { name })}
      />
    </section>
  );
}

function RoleRow({ role }: { readonly role: Role }) {
  const people = useModel((model) => peopleWords(roleUses(model, role.id)));
  const tasks = useModel((model) => taskWords(roleUses(model, role.id)));
  return (
    <tr className={styles.row}>
      <td className={styles.roleName}>
        <EditableText
          label={`Role ${role.name}`}
          value={role.name}
          onCommit={(name, visit) => run('role.rename', { roleId: role.id, name }, visit)}
          required
          maxLength={500}
          waitsAs={`name of ${role.id}`}
        />
      </td>
      <Known words={people} />
      <Known words={tasks} />
      <td>
        <IconButton
          label={`Remove the role ${role.name}`}
          className={styles.remove}
          onPress={() => void askRemoveRole(role)}
        >
          <Trash2 />
        </IconButton>
      </td>
    </tr>
  );
}
