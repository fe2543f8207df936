import { useEffect, useState } from 'react';
import { Busy } from '#renderer/components/busy.tsx';
import { Button } from '#renderer/components/button.tsx';
import { ProgressBar } from '#renderer/components/progress-bar.tsx';
import { useProgress } from '#renderer/state/progress.ts';
import styles from './import.module.css';
import { cancel, READING } from './session.ts';

/** A file is being read: a mark at first, and how far it is when it takes over a second. */
export function Reading({ file }: { readonly file: string }) {
  const isLong = useAfter(1000);
  const progress = useProgress(READING);
  return (
    <div className={styles.reading}>
      <Busy label={`Reading ${file}`} />
      {isLong && (
        <>
          <ProgressBar
            label={`Reading ${file}`}
            value={progress?.done ?? 0}
            total={progress?.total ?? 0}
            className={styles.progress}
          />
          <Button onPress={cancel}>Cancel</Button>
        </>
      )}
    </div>
  );
}

function useAfter(milliseconds: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isOver;
}
