import type { ReactNode } from 'react';
import { grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';

interface SectionProps {
  readonly title: ReactNode;
  /** What to know or do here, in a sentence. */
  readonly hint?: ReactNode;
  /** Controls at the end of the heading. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the preview under its heading. */
export const Section = ({ title, hint, controls, children }: SectionProps) => (
  <section className={styles.section}>
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {controls && <div className={styles.controls}>{controls}</div>}
    </header>
    {children}
  </section>
);

/** A heading with how many there are. */
export const Titled = ({ words, count }: { readonly words: string; readonly count: number }) => (
  <>
    {words} <span className={styles.number}>{grouped(count)}</span>
  </>
);
