import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { cx } from './cx.ts';

interface ChipProps {
  /** A signal only for its meaning; `plain` for everything else. */
  readonly tone?: 'plain' | 'go' | 'hold' | 'nogo' | 'accent';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A word about a state. */
export const Chip = ({ tone = 'plain', icon, children }: ChipProps) => (
  <span className={cx(styles.chip, styles[tone])}>
    {icon}
    {children}
  </span>
);
