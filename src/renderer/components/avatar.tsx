import styles from './avatar.module.css';
import { cx } from './cx.ts';
import { hueOf, initialsOf } from './initials.ts';

interface AvatarProps {
  /** The person's name; `null` where nobody is named: a dashed ring. */
  readonly name: string | null;
  readonly size?: 'small' | 'large';
  /** Beside the name it says nothing new and is passed over. */
  readonly decorative?: boolean;
}

/** A person, as initials in a quiet colour of their own. */
export function Avatar({ name, size = 'small', decorative = false }: AvatarProps) {
  const label = name ?? 'Nobody';
  const shape = cx(
    styles.avatar,
    styles[size],
    name === null ? styles.none : styles[`hue${hueOf(name)}`],
  );
  if (decorative)
    return (
      <span className={shape} aria-hidden>
        {name && initialsOf(name)}
      </span>
    );
  return (
    <span className={shape} role="img" aria-label={label} title={label}>
      {name && initialsOf(name)}
    </span>
  );
}
