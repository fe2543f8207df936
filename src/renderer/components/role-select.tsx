import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Role } from '#shared/domain/records/people.ts';
import { Select } from './select.tsx';

interface RoleSelectProps {
  readonly roles: ReadonlyMap<Id, Role>;
  readonly value: Id | null;
  readonly onChange: (roleId: Id | null) => void;
}

const NONE = 'none';

/** One of the workspace's roles, or none. */
export const RoleSelect = ({ roles, value, onChange }: RoleSelectProps) => (
  <Select
    label="Role"
    options={[
      ...[...roles.values()].sort(byRank).map(({ id, name }) => ({ id, label: name })),
      { id: NONE, label: 'No role' },
    ]}
    value={value ?? NONE}
    onChange={(id) => onChange(id === NONE ? null : id)}
  />
);
