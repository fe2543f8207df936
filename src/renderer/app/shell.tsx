import { Suspense, useState } from 'react';
import { PageHeaderSlots } from '../components/page-header.tsx';
import { places } from './places.tsx';
import { useRoute } from './route.ts';
import styles from './shell.module.css';

/** Sidebar, top bar, the place. */
export function Shell() {
  const { place } = useRoute();
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const Place = places[place];
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <div ref={setStart} className={styles.start} />
        <div ref={setEnd} className={styles.end} />
      </header>
      <main className={styles.main}>
        <PageHeaderSlots value={{ start, end }}>
          <Suspense fallback={null}>
            <Place key={place} />
          </Suspense>
        </PageHeaderSlots>
      </main>
    </div>
  );
}
