import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segmented-control.module.css';

interface SegmentedControlProps<T extends string> {
  /** What is chosen here, for those who cannot see it. */
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: ReactNode }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A choice of a few, all of them in sight. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.options.find(({ id }) => keys.has(id));
        if (chosen) props.onChange(chosen.id);
      }}
    >
      {props.options.map(({ id, label }) => (
        <ToggleButton key={id} id={id} className={styles.segment ?? ''}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
