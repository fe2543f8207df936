import { ChevronDown } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Menu, MenuItem } from './menu.tsx';
import styles from './segmented-control.module.css';

interface SegmentedControlProps<T extends string> {
  /** What is chosen here, for those who cannot see it. */
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** In a top bar too narrow for all of them, a menu under the one that is chosen. */
  readonly folds?: boolean;
}

/** A choice of a few, all of them in sight. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  return (
    <>
      <Segments {...props} />
      {props.folds && <Folded {...props} />}
    </>
  );
}

function Segments<T extends string>(props: SegmentedControlProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={cx(styles.group, props.folds && styles.unfolded)}
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

const Folded = <T extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<T>) => (
  <Menu
    label={label}
    trigger={
      <Button className={styles.folded}>
        <span className="unseen">{label}: </span>
        {options.find(({ id }) => id === value)?.label}
        <ChevronDown aria-hidden />
      </Button>
    }
  >
    {options.map(({ id, label: words }) => (
      <MenuItem key={id} label={words} isChosen={id === value} onAction={() => onChange(id)} />
    ))}
  </Menu>
);
