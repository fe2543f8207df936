import { explain } from '#shared/errors/catalogue.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { loadWorkspace, useWorkspace } from '../state/workspace.ts';
import styles from './app.module.css';

/** The workspace could not be read: says why, and tries again. */
export function LoadFailure() {
  const error = useWorkspace((state) => state.error);
  if (!error) return null;
  const { what, todo } = explain(error);
  return (
    <main className={styles.waiting}>
      <EmptyState title={what} action={<Button onPress={loadWorkspace}>Try again</Button>}>
        {todo}
      </EmptyState>
    </main>
  );
}
