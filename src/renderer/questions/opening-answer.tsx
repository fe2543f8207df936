import { explain } from '#shared/errors/catalogue.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { momentWords } from '#shared/lib/format.ts';
import { Button } from '../components/button.tsx';
import {
  dismissTrouble,
  migrate,
  type OpeningTrouble,
  rescue,
  restore,
  useOpening,
} from '../state/opening.ts';
import { saveCopy } from '../state/save-copy.ts';
import styles from './opening-answer.module.css';

const TITLES: Readonly<Record<OpeningTrouble['kind'], string>> = {
  damaged: 'This workspace is damaged',
  gone: 'This workspace lost its file',
  'needs-migration': 'This workspace is from an older Preflight',
  'read-only': 'This workspace can only be read',
  refused: 'This workspace was not opened',
};

export const titleOfTrouble = ({ kind, error }: OpeningTrouble): string =>
  error.code === 'foreign-schema' ? 'This workspace was changed by something else' : TITLES[kind];

/** What is the matter with a workspace, in words, and the ways on. */
export function OpeningAnswer({ trouble }: { readonly trouble: OpeningTrouble }) {
  const { what, todo } = explain(trouble.error);
  return (
    <div className={styles.answer}>
      <p className={styles.what}>{what}</p>
      <p className="dim">{trouble.kind === 'damaged' ? damagedWords(trouble) : todo}</p>
      <div className={styles.ways}>
        {isFinal(trouble) ? (
          <Button kind="primary" autoFocus onPress={dismissTrouble}>
            OK
          </Button>
        ) : (
          <Button onPress={dismissTrouble}>Not now</Button>
        )}
        <Ways trouble={trouble} />
      </div>
    </div>
  );
}

/** Whether there is nothing to decide. */
const isFinal = (trouble: OpeningTrouble): boolean =>
  trouble.kind === 'refused' ||
  (trouble.kind === 'damaged' && !trouble.open && trouble.backupAt === null);

function damagedWords({ open, backupAt }: Extract<OpeningTrouble, { kind: 'damaged' }>): string {
  const memory = open ? ' What this window shows is still in memory: a copy keeps all of it.' : '';
  if (backupAt === null) {
    const instead = 'Open a copy of it from elsewhere, another workspace, or begin a new one.';
    return `There is no backup of it on this computer. The file was left as it is.${memory || ` ${instead}`}`;
  }
  return `The newest good backup is from ${momentWords(backupAt, localZone())}. Restoring it sets this file aside, under a new name beside it.${memory}`;
}

/** What can be done about it, the best way last. */
function Ways({ trouble }: { readonly trouble: OpeningTrouble }) {
  const busy = useOpening((state) => state.busy);
  switch (trouble.kind) {
    case 'damaged':
      return (
        <>
          {trouble.open && <Button onPress={saveCopy}>Save a copy…</Button>}
          {trouble.backupAt !== null && (
            <Button
              kind="primary"
              isPending={busy === 'restore'}
              onPress={() => restore(trouble.token)}
            >
              Restore the backup
            </Button>
          )}
        </>
      );
    case 'gone':
    case 'read-only':
      return (
        <Button kind="primary" isPending={busy === 'rescue'} onPress={() => rescue(trouble.token)}>
          Save a copy…
        </Button>
      );
    case 'needs-migration':
      return (
        <Button
          kind="primary"
          isPending={busy === 'migrate'}
          onPress={() => migrate(trouble.token)}
        >
          Back up and update
        </Button>
      );
    case 'refused':
      return null;
    default:
      return assertNever(trouble);
  }
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
