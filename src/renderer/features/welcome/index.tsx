import { Check, FilePlus2, FolderOpen, Telescope } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Kbd } from '#renderer/components/kbd.tsx';
import {
  answerStart,
  createWorkspace,
  openSample,
  openWorkspace,
  useOpening,
} from '#renderer/state/opening.ts';
import { Recent } from './recent.tsx';
import { Trouble } from './trouble.tsx';
import styles from './welcome.module.css';

/** Before there is a workspace: make one, open one, or look around in the sample. */
export function Place() {
  useEffect(() => void answerStart(), []);
  useEffect(() => {
    document.title = 'Preflight';
  }, []);
  const { busy, trouble } = useOpening();
  return (
    <main className={styles.welcome}>
      <section className={styles.intro}>
        <span className={styles.logo}>
          <Check aria-hidden />
        </span>
        <h1 className={styles.title}>Preflight</h1>
        <p className={styles.claim}>
          Plan and run releases. Before take-off, every check is green, or someone has put their
          name to the exception.
        </p>
        <div className={styles.ways}>
          <Button
            kind="primary"
            className={styles.way}
            icon={<FilePlus2 />}
            isPending={busy === 'create'}
            onPress={createWorkspace}
          >
            New workspace…
          </Button>
          <Button
            className={styles.way}
            icon={<FolderOpen />}
            isPending={busy === 'open'}
            onPress={openWorkspace}
          >
            Open…
            <Kbd keys="Mod+O" />
          </Button>
          <Button
            kind="quiet"
            className={styles.way}
            icon={<Telescope />}
            isPending={busy === 'sample'}
            onPress={openSample}
          >
            Look around in the sample
          </Button>
        </div>
        {trouble && <Trouble key={trouble.kind} trouble={trouble} />}
        <p className={styles.foot}>A workspace is one file on this computer. Nothing leaves it.</p>
      </section>
      <Recent />
    </main>
  );
}
