import { cx } from '../cx.ts';
import styles from './sortable.module.css';

/** On which edge of a row the line stands that says where a drop would put what is in hand. */
export type DropEdge = 'before' | 'after' | null;

/** The edge of row `index` of `count` for a gap: 0 is before the first row. */
export const dropEdge = (gap: number | null, index: number, count: number): DropEdge => {
  if (gap === index) return 'before';
  return gap === count && index === count - 1 ? 'after' : null;
};

/** The classes of a row that can be lifted. */
export const rowMarks = (isLifted: boolean, edge: DropEdge): string =>
  cx(styles.row, isLifted && styles.lifted, edge && styles[edge]);

/** The gap between elements, in their order, at a height in the window: 0 is before the first. */
export const gapAt = (elements: Iterable<Element>, y: number): number =>
  [...elements].filter((element) => {
    const { top, height } = element.getBoundingClientRect();
    return y > top + height / 2;
  }).length;
