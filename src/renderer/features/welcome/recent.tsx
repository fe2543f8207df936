import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { IconButton } from '#renderer/components/button.tsx';
import { cx } from '#renderer/components/cx.ts';
import { openRecent, useOpening } from '#renderer/state/opening.ts';
import { forgetRecent, loadRecent, useRecentWorkspaces } from '#renderer/state/recent.ts';
import { dateAt } from '#shared/lib/dates.ts';
import { recentDayWords } from '#shared/lib/format.ts';
import { Overview } from './overview.tsx';
import styles from './welcome.module.css';

/**
 * The workspaces opened before; one whose file is gone is grey and can be forgotten. Where there are
 * none yet, what a workspace is for.
 */
export function Recent() {
  const recent = useRecentWorkspaces(({ all }) => all);
  const busy = useOpening((state) => state.busy);
  useEffect(() => void loadRecent(), []);
  if (recent === null) return <div className={styles.recent} />;
  if (recent.length === 0) return <Overview />;
  return (
    <section className={styles.recent} aria-label="Recent workspaces">
      <h2 className={styles.heading}>Recent</h2>
      <ul>
        {recent.map((each) => (
          <li key={each.id} className={cx(styles.line, each.missing && styles.missing)}>
            <Button
              className={styles.open ?? ''}
              isDisabled={each.missing || busy !== null}
              onPress={() => openRecent(each.id)}
            >
              <span className={styles.name}>{each.name}</span>
              <span className={styles.when}>
                {each.missing ? 'not found' : openedWords(each.openedAt)}
              </span>
              <span className={styles.folder} title={each.folder}>
                {each.folder}
              </span>
            </Button>
            <IconButton
              label={`Forget ${each.name}`}
              className={styles.forget}
              onPress={() => forgetRecent(each.id)}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function openedWords(instant: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return recentDayWords(dateAt(instant, zone), dateAt(new Date().toISOString(), zone));
}
