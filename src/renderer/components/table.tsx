import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './table.module.css';

interface TableProps {
  /** What the table lists, for those who cannot see it. */
  readonly label: string;
  readonly columns: readonly {
    readonly id: string;
    readonly title: ReactNode;
    /** Figures stand at the end. */
    readonly align?: 'end';
    readonly width?: number | string;
  }[];
  /** Rows of `<tr>` with a `<td>` for each column; `data-align="end"` on those with figures. */
  readonly children: ReactNode;
  readonly dense?: boolean;
  readonly className?: string | undefined;
}

/** A plain table of facts. */
export const Table = ({ label, columns, children, dense, className }: TableProps) => (
  <table aria-label={label} className={cx(styles.table, dense && styles.dense, className)}>
    <thead>
      <tr>
        {columns.map(({ id, title, align, width }) => (
          <th key={id} scope="col" data-align={align} style={width === undefined ? {} : { width }}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
