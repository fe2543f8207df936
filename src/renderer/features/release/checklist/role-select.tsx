import { useMemo } from 'react';
import { Select } from '#renderer/components/select.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';

interface RoleSelectProps {
  readonly value: Id | null;
  readonly onChange: (roleId: Id | null) => void;
}

const NONE = 'none';

/** One of the workspace's roles, or none. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const roles = useModel((model) => model.roles);
  const options = useMemo(
    () => [
      ...[...roles.values()].sort(byRank).map(({ id, name }) => ({ id, label: name })),
      { id: NONE, label: 'No role' },
    ],
    [roles],
  );
  return (
    <Select
      label="Role"
      options={options}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
