import { useCallback, useEffect, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { showTrouble } from '#renderer/state/trouble.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import type { LogEntry } from '#shared/ipc/contract.ts';
import { Days } from './days.tsx';
import styles from './history.module.css';

const PAGE = 100;

/** The log: who did what when, newest first. Nothing in it is ever lost; what was undone is struck out. */
export function Place() {
  const { entries, more, loadMore } = useLog();
  return (
    <>
      <PageHeader title="History" />
      {entries.length === 0 && more === 'no' ? (
        <EmptyState title="Nothing has happened yet">
          Every change is listed here, with its maker.
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <Days entries={entries} />
          {more === 'maybe' && (
            <div className={styles.more}>
              <Button onPress={loadMore}>Show earlier changes</Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

interface Log {
  readonly entries: readonly LogEntry[];
  /** Whether there are earlier ones. */
  readonly more: 'unknown' | 'maybe' | 'no';
  readonly loadMore: () => void;
}

/** The log from the newest entry on; read again whenever something is written. */
function useLog(): Log {
  const seq = useWorkspace((state) => state.seq);
  const [most, setMost] = useState(PAGE);
  const [log, setLog] = useState<Omit<Log, 'loadMore'>>({ entries: [], more: 'unknown' });
  useEffect(() => {
    let current = true;
    void readLog(most).then((entries) => {
      if (!current || !entries) return;
      setLog({ entries, more: entries.length < most ? 'no' : 'maybe' });
    });
    return () => {
      current = false;
    };
  }, [most, seq]);
  return { ...log, loadMore: useCallback(() => setMost((now) => now + PAGE), []) };
}

const AT_ONCE = 500;

/** The newest `most` entries, asked for in portions; `null` where the log could not be read. */
async function readLog(most: number): Promise<readonly LogEntry[] | null> {
  const entries: LogEntry[] = [];
  while (entries.length < most) {
    const wanted = Math.min(AT_ONCE, most - entries.length);
    const before = entries.at(-1)?.seq ?? null;
    const result = await window.preflight.invoke('history.list', { before, most: wanted });
    if (!result.ok) {
      showTrouble(result.error);
      return null;
    }
    entries.push(...result.value);
    if (result.value.length < wanted) break;
  }
  return entries;
}
