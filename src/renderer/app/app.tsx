import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Busy } from '../components/busy.tsx';
import { Toasts } from '../components/toasts.tsx';
import { Place as Welcome } from '../features/welcome/index.tsx';
import { watchForBugs } from '../state/bugs.ts';
import { flushOnClose } from '../state/closing.ts';
import { useWorkspace } from '../state/workspace.ts';
import { ActionSurface } from './action-surface.tsx';
import styles from './app.module.css';
import { DialogHost } from './dialog-host.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LoadFailure } from './load-failure.tsx';
import { OpeningDialog } from './opening-dialog.tsx';
import { followHistory } from './route.ts';
import { Shell } from './shell.tsx';

/** The whole window. */
export function App() {
  useEffect(followHistory, []);
  useEffect(flushOnClose, []);
  useEffect(watchForBugs, []);
  return (
    <I18nProvider locale="en-GB">
      <ErrorBoundary at="window" what="The window">
        <Stage />
      </ErrorBoundary>
      <ActionSurface />
      <OpeningDialog />
      <DialogHost />
      <Toasts />
    </I18nProvider>
  );
}

/** Welcome, or the workspace, or what stands between. */
function Stage() {
  const phase = useWorkspace((state) => state.phase);
  if (phase === 'welcome') return <Welcome />;
  if (phase === 'failed') return <LoadFailure />;
  if (phase === 'open')
    return (
      <Suspense fallback={null}>
        <Shell />
      </Suspense>
    );
  return (
    <div className={styles.waiting}>
      {phase === 'loading' && <Busy label="Opening workspace" />}
    </div>
  );
}
