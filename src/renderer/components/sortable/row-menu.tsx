import type { ReactNode } from 'react';
import styles from './sortable.module.css';

/** A row's menu; it shows while the row is pointed at or holds the focus. */
export const RowMenu = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.menu}>{children}</span>
);
