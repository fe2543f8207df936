import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface SettingProps {
  readonly name: string;
  /** What it changes. */
  readonly about: string;
  readonly children: ReactNode;
}

/** One line of the settings: its name, what it changes, its control. */
export const Setting = ({ name, about, children }: SettingProps) => (
  <div className={styles.setting}>
    <div>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.about}>{about}</p>
    </div>
    <div className={styles.control}>{children}</div>
  </div>
);
