import { useMemo } from 'react';
import type { Id } from '#shared/domain/model/change.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { Avatar } from './avatar.tsx';
import { ComboBox } from './combo-box.tsx';
import type { FieldProps } from './field.tsx';

interface PersonPickerProps extends FieldProps {
  readonly people: ReadonlyMap<Id, Person>;
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => unknown;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A person by name. Who is no longer active is offered only where they are the one chosen. */
export function PersonPicker({ people, ...rest }: PersonPickerProps) {
  const options = useMemo(
    () =>
      [...people.values()]
        .filter(({ id, active }) => active || id === rest.value)
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name }) => ({ id, label: name, icon: <Avatar name={name} decorative /> })),
    [people, rest.value],
  );
  return (
    <ComboBox placeholder="Nobody" nothing="Nobody of that name" {...rest} options={options} />
  );
}
