import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { momentWords } from '#shared/lib/format.ts';
import { Button } from '../components/button.tsx';
import {
  dismissTrouble,
  migrate,
  type OpeningTrouble,
  restore,
  useOpening,
} from '../state/opening.ts';
import { saveCopy } from '../state/save-copy.ts';
import styles from './opening-answer.module.css';

export function titleOfTrouble(trouble: OpeningTrouble): string {
  if (trouble.kind === 'damaged') return 'This workspace is damaged';
  if (trouble.kind === 'needs-migration') return 'This workspace is from an older Preflight';
  return 'This workspace was not opened';
}

/** What is the matter with a workspace, in words, and the ways on. */
export function OpeningAnswer({ trouble }: { readonly trouble: OpeningTrouble }) {
  const busy = useOpening((state) => state.busy);
  return (
    <div className={styles.answer}>
      <Words error={trouble.error} />
      {trouble.kind === 'damaged' && (
        <p className="dim">
          {trouble.backupAt === null
            ? 'There is no backup of it on this computer.'
            : `The newest good backup is from ${momentWords(trouble.backupAt, localZone())}.`}
          {trouble.open && ' What this window shows is still in memory: a copy keeps all of it.'}
        </p>
      )}
      <div className={styles.ways}>
        <Button onPress={dismissTrouble}>{trouble.kind === 'refused' ? 'OK' : 'Not now'}</Button>
        {trouble.kind === 'damaged' && trouble.open && (
          <Button onPress={saveCopy}>Save a copy…</Button>
        )}
        {trouble.kind === 'damaged' && trouble.backupAt !== null && (
          <Button
            kind="primary"
            isPending={busy === 'restore'}
            onPress={() => restore(trouble.token)}
          >
            Restore the backup
          </Button>
        )}
        {trouble.kind === 'needs-migration' && (
          <Button
            kind="primary"
            isPending={busy === 'migrate'}
            onPress={() => migrate(trouble.token)}
          >
            Back up and update
          </Button>
        )}
      </div>
    </div>
  );
}

function Words({ error }: { readonly error: AppError }) {
  const { what, todo } = explain(error);
  return (
    <>
      <p className={styles.what}>{what}</p>
      <p className="dim">{todo}</p>
    </>
  );
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
