import { cx } from '#renderer/components/cx.ts';
import { CountBadge } from '#renderer/components/drag/count-badge.tsx';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import styles from '../bars.module.css';
import { lookOf } from '../event-look.ts';
import { BarWords } from '../grid/bar-words.tsx';
import type { Carried } from './carried.ts';

/** What hangs under the pointer; of several releases, the one that was grabbed and their number. */
export function Lifted({ carried }: { readonly carried: Carried }) {
  if (carried.kind === 'edge' || carried.kind === 'hour') return null;
  if (carried.kind === 'undated') {
    const { hue } = carried.release;
    return (
      <div className={cx(styles.bar, styles.release, styles[`hue${hue}`], styles.flying)}>
        <ReleaseTitle release={carried.release} />
      </div>
    );
  }
  const { event } = carried;
  const selected = carried.kind === 'bar' ? carried.selected : [];
  return (
    <div className={styles.pile} data-many={selected.length > 1 || undefined}>
      <div className={cx(styles.bar, lookOf(event), styles.flying)}>
        <BarWords event={event} full />
      </div>
      <CountBadge count={selected.length} />
    </div>
  );
}
