import { grouped } from '#shared/lib/format.ts';
import styles from './count-badge.module.css';

/** How many hang together on what the pointer carries; one alone needs no number. */
export function CountBadge({ count }: { readonly count: number }) {
  if (count < 2) return null;
  return <span className={styles.badge}>{grouped(count)}</span>;
}
