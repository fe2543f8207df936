import { type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Busy } from '../components/busy.tsx';
import { cx } from '../components/cx.ts';
import { PageHeaderSlots } from '../components/page-header.tsx';
import { Speaker } from '../components/speaker.tsx';
import { useView } from '../state/view.ts';
import { useWorkspace } from '../state/workspace.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { loadPlacesWhenIdle, places } from './places.tsx';
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
  const window = useWorkspace(({ name }) => name);
  const slots = useMemo(() => ({ start, end, window }), [start, end, window]);
  const Place = places[route.place];
  const main = useFocusOn(route.place);
  useEffect(loadPlacesWhenIdle, []);
  return (
    <div className={cx(styles.shell, collapsed && styles.collapsed)}>
      <Sidebar />
      <TopBar start={setStart} end={setEnd} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <PageHeaderSlots value={slots}>
          <ErrorBoundary at={pathOf(route)}>
            <Suspense fallback={<Loading />}>
              <Place key={route.place} />
            </Suspense>
          </ErrorBoundary>
        </PageHeaderSlots>
      </main>
      <Speaker />
    </div>
  );
}

const Loading = () => (
  <div className={styles.loading}>
    <Busy label="Loading" />
  </div>
);

/** Puts the focus into the place that was gone to, where it would otherwise be nowhere. */
function useFocusOn(place: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
