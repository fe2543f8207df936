import { versionParts } from '#renderer/lib/version-parts.ts';
import { cx } from './cx.ts';
import styles from './version.module.css';

interface VersionProps {
  readonly version: string;
  readonly className?: string | undefined;
  /** Whether resting on it shows a long one whole; `false` where something else does. */
  readonly hint?: boolean;
}

/** A version, on one line; a long one is cut in its middle where there is no room for it. */
export function Version({ version, className, hint = true }: VersionProps) {
  const { start, end } = versionParts(version);
  if (end === '') return <span className={cx('mono', styles.short, className)}>{version}</span>;
  return (
    <span className={cx('mono', styles.long, className)} title={hint ? version : undefined}>
      <span className={styles.start}>{start}</span>
      <span className={styles.end}>{end}</span>
    </span>
  );
}
