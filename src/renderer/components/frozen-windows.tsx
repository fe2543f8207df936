import { TriangleAlert } from 'lucide-react';
import type { NewlyFrozen } from '#shared/domain/freeze/newly-frozen.ts';
import { counted } from '#shared/lib/format.ts';
import styles from './frozen-windows.module.css';

interface FrozenWindowsProps {
  /** The first of them. */
  readonly frozen: readonly NewlyFrozen[];
  /** How many there are. */
  readonly count: number;
}

/** The windows that freezes would newly lie over, each with what to do about it. */
export const FrozenWindows = ({ frozen, count }: FrozenWindowsProps) => (
  <ul aria-label="Windows it would lie over" className={styles.list}>
    {frozen.map(({ key, kind, what, todo }) => (
      <li key={key} data-kind={kind} className={styles.line}>
        <TriangleAlert aria-hidden />
        <span>
          {what}. <span className="dim">{todo}.</span>
        </span>
      </li>
    ))}
    {count > frozen.length && (
      <li className={styles.more}>and {counted(count - frozen.length, 'more window')}</li>
    )}
  </ul>
);
