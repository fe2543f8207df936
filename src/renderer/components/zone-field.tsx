import { useMemo } from 'react';
import { isKnownZone, type Zone, zoneNamed } from '#shared/lib/zones.ts';
import { zoneOptions } from '../lib/zones.ts';
import { ComboBox } from './combo-box.tsx';
import type { FieldProps } from './field.tsx';

interface ZoneFieldProps extends Omit<FieldProps, 'label'> {
  readonly value: Zone | null;
  /** `null` only where the zone is not `needed`. */
  readonly onChange: (zone: Zone | null) => unknown;
  readonly needed?: boolean;
  readonly placeholder?: string;
}

/** A time zone: one of those that are listed, or any other name that IANA knows it by. */
export function ZoneField(props: ZoneFieldProps) {
  const { value } = props;
  const options = useMemo(
    () =>
      value === null || zoneOptions.some(({ id }) => id === value)
        ? zoneOptions
        : [{ id: value, label: labelOf(value) }, ...zoneOptions],
    [value],
  );
  return (
    <ComboBox
      {...props}
      label="Time zone"
      options={options}
      nothing="No zone of that name"
      read={zoneNamed}
    />
  );
}

/** A stored zone may come from a computer with newer ones. */
const labelOf = (zone: Zone): string => (isKnownZone(zone) ? zone : `${zone} (unknown here)`);
