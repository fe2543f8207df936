import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';
import { cx } from './cx.ts';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** The words beside it; without them give `label`. */
  readonly children?: ReactNode;
  readonly label?: string;
  /** Some of what it stands for: a dash. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /**
   * Ticked is green where it means that its row is done, in the accent where it means chosen. The
   * row that can be done is handled by it.
   */
  readonly means?: 'done' | 'chosen';
  readonly className?: string | undefined;
}

/** A box to tick. */
export function Checkbox({ children, label, means = 'chosen', className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      {...(label !== undefined && { 'aria-label': label })}
      data-check-mark={means === 'done' || undefined}
      className={cx(styles.checkbox, styles[means], className)}
    >
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <Minus aria-hidden /> : isSelected && <Check aria-hidden />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
