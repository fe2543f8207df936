import { ChevronDown } from 'lucide-react';
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

/** Which way an arrow key goes. */
const STEPS: ReadonlyMap<string, -1 | 1> = new Map([
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['ArrowRight', 1],
  ['ArrowDown', 1],
]);

/** Tab comes to the one that is chosen, and an arrow chooses the next, as among all radio buttons. */
function Segments<T extends string>(props: SegmentedControlProps<T>) {
  const { label, options, value, onChange, folds } = props;
  const chosen = options.findIndex(({ id }) => id === value);
  const tabStop = Math.max(0, chosen);
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx(styles.group, folds && styles.unfolded)}
      onKeyDown={(event) => {
        const step = STEPS.get(event.key);
        if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
        const to = (tabStop + step + options.length) % options.length;
        event.preventDefault();
        event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus();
        if (options[to]) onChange(options[to].id);
      }}
    >
      {options.map(({ id, label: words }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a press on it is one on a button, not on a hidden box.
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === value}
          tabIndex={index === tabStop ? 0 : -1}
          className={styles.segment}
          onClick={() => id !== value && onChange(id)}
        >
          {words}
        </button>
      ))}
    </div>
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
