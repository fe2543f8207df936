import type { ReactNode } from 'react';
import styles from './foreseen.module.css';
import { useIsHalfTyped } from './form-around.ts';

/**
 * What the fields of the form around come to. While one of them holds what cannot be read, that is
 * said in its place: nothing is shown that the button would not do.
 */
export function Foreseen({ children }: { readonly children: ReactNode }) {
  const isHalfTyped = useIsHalfTyped();
  return (
    <div className={styles.foreseen} data-half-typed={isHalfTyped || undefined}>
      <div className={styles.what}>{children}</div>
      {isHalfTyped && (
        <p className={styles.instead}>Shown again once all that is typed can be read.</p>
      )}
    </div>
  );
}
