import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** What advances, for those who cannot see it. */
  readonly label: string;
  readonly value: number;
  /** What `value` counts up to; 0 shows an empty bar. */
  readonly total: number;
  /** `accent` while under way, `go` when done, a hue of a release, a signal where it means one. */
  readonly tone?: 'accent' | 'go' | 'hold' | 'nogo' | 'hue-1' | 'hue-2' | 'hue-3' | 'hue-4';
  readonly className?: string | undefined;
}

/** How far a thing has come, as a thin line. More than all of it fills the bar. */
export function ProgressBar({ label, value, total, tone = 'accent', className }: ProgressBarProps) {
  const percent = total > 0 ? Math.min(100, (value / total) * 100) : 0;
  return (
    <AriaProgressBar
      aria-label={label}
      value={percent}
      valueLabel={`${value} of ${total}`}
      className={cx(styles.bar, className)}
    >
      <span
        className={styles.done}
        style={{ width: `${percent}%`, background: `var(--${tone})` }}
      />
    </AriaProgressBar>
  );
}
