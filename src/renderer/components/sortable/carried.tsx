import { cx } from '../cx.ts';
import styles from './sortable.module.css';

interface CarriedProps {
  readonly title: string;
  /** What letting it go here would do. */
  readonly would?: string;
}

/** A row in hand. */
export const Carried = ({ title, would }: CarriedProps) => (
  <div className={styles.carried}>
    <span className={cx('cut', styles.title)}>{title}</span>
    {would && <span className={styles.would}>{would}</span>}
  </div>
);
