import type { ReactNode } from 'react';
import { cx } from '#renderer/components/cx.ts';
import styles from './drop-hint.module.css';

interface DropHintProps {
  /** Where it hangs while there is room: at the bottom or at the right of what is in hand. */
  readonly side: 'below' | 'beside';
  readonly children: ReactNode;
}

/** What a drop would do, said at what is in hand; near the window's edges on its other side. */
export const DropHint = ({ side, children }: DropHintProps) => (
  <div role="note" className={cx(styles.hint, styles[side])}>
    {children}
  </div>
);
