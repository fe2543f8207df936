import { useModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { nameApart } from '#shared/domain/release/name-apart.ts';
import { cx } from './cx.ts';
import styles from './version.module.css';
import { Version } from './version.tsx';

interface ReleaseTitleProps {
  readonly release: Release;
  readonly className?: string | undefined;
  /** Of the version alone, and of the name. */
  readonly versionClass?: string | undefined;
  readonly nameClass?: string | undefined;
  /** Whether resting on it shows a long version whole. */
  readonly hint?: boolean;
}

/** A release on one line: version and name, and the product's key where another product has that version. */
export function ReleaseTitle(props: ReleaseTitleProps) {
  const { release, className, versionClass, nameClass, hint } = props;
  const name = useModel((model) => nameApart(model, release));
  return (
    <span className={cx(styles.title, className)}>
      <Version
        version={release.version}
        className={versionClass}
        {...(hint !== undefined && { hint })}
      />
      {name !== '' && <span className={cx(styles.name, nameClass)}>{name}</span>}
    </span>
  );
}
