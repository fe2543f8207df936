import type { ReactNode, RefObject } from 'react';
import { cx } from '../cx.ts';
import { useTarget } from '../drag/use-drag.ts';
import styles from './sortable.module.css';

interface SortableListProps {
  /** The name under which drops on it are told. */
  readonly target: string;
  readonly listRef: RefObject<HTMLElement | null>;
  /** Makes it a list of that name, and its children list items. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Rows that can be put in another order, grips beside them. */
export function SortableList(props: SortableListProps) {
  const { target, listRef, label, className, children } = props;
  const keep = useTarget(target);
  const shared = {
    className: cx(styles.list, className),
    ref: (element: HTMLElement | null) => {
      listRef.current = element;
      keep(element);
    },
  };
  return label === undefined ? (
    <div {...shared}>{children}</div>
  ) : (
    <ul {...shared} aria-label={label}>
      {children}
    </ul>
  );
}
