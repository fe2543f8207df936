import { PageHeader } from '#renderer/components/page-header.tsx';
import { useSettings } from '#renderer/state/workspace.ts';
import { Appearance, Me } from './here.tsx';
import { Holidays } from './holidays.tsx';
import { Products } from './products.tsx';
import styles from './settings.module.css';
import { Week, ZoneSetting } from './week.tsx';

/** What holds for the whole workspace, and what holds on this computer. */
export function Place() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <>
      <PageHeader title="Settings" />
      <div className={styles.page}>
        <section className={styles.group}>
          <h2 className={styles.heading}>This workspace</h2>
          <ZoneSetting settings={settings} />
          <Week settings={settings} />
        </section>
        <Holidays />
        <Products />
        <section className={styles.group}>
          <h2 className={styles.heading}>This computer</h2>
          <Me />
          <Appearance />
        </section>
      </div>
    </>
  );
}
