import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './sortable.module.css';

interface RowMenuProps {
  /** Shows it at all times, and not only while the row is pointed at or holds the focus. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/** A row's menu, which its grip opens too. */
export const RowMenu = ({ stays = false, children }: RowMenuProps) => (
  <span className={cx(!stays && styles.menu)} data-row-menu>
    {children}
  </span>
);

/**
 * Opens the menu of the row that a grip stands in, by the key that opens a menu at its first item: a
 * press would take the focus from the grip, which is to have it again when the menu closes.
 */
export const openRowMenu = (grip: Element): void =>
  void grip.parentElement
    ?.querySelector('[data-row-menu] button')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
