import { LoaderCircle } from 'lucide-react';
import styles from './busy.module.css';

/** A mark, in place, that something is at work. Shown where it takes over a tenth of a second. */
export const Busy = ({ label }: { readonly label: string }) => (
  <output className={styles.busy}>
    <LoaderCircle size={16} className={styles.turn} aria-hidden />
    <span>{label}</span>
  </output>
);
