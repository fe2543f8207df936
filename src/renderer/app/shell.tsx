import { Suspense, useState } from 'react';
import { Busy } from '../components/busy.tsx';
import { cx } from '../components/cx.ts';
import { PageHeaderSlots } from '../components/page-header.tsx';
import { useView } from '../state/view.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { places } from './places.tsx';
import { pathOf, useRoute } from './route.ts';
import styles from './shell.module.css';
import { SHELL_VIEW } from './shell-view.ts';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

/** Sidebar, top bar, the place. */
export function Shell() {
  const route = useRoute();
  const [{ collapsed }] = useView('shell', SHELL_VIEW);
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const Place = places[route.place];
  return (
    <div className={cx(styles.shell, collapsed && styles.collapsed)}>
      <Sidebar />
      <TopBar start={setStart} end={setEnd} />
      <main className={styles.main}>
        <PageHeaderSlots value={{ start, end }}>
          <ErrorBoundary key={pathOf(route)}>
            <Suspense fallback={<Busy label="Loading" />}>
              <Place key={route.place} />
            </Suspense>
          </ErrorBoundary>
        </PageHeaderSlots>
      </main>
    </div>
  );
}
