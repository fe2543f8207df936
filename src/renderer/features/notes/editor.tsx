import type { Release } from '#shared/domain/records/release.ts';
import { AddBlock } from './add-block.tsx';
import { Aside } from './aside.tsx';
import { BlockList } from './block-list.tsx';
import styles from './notes.module.css';
import { Preview } from './preview.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Notes } from './use-notes.ts';

interface NotesEditorProps {
  readonly release: Release;
  readonly notes: Notes;
}

/** Blocks at the left, the edition they make at the right. */
export const NotesEditor = ({ release, notes }: NotesEditorProps) => (
  <div className={styles.notes}>
    <Toolbar release={release} />
    <div className={styles.panes}>
      <div className={styles.blocks}>
        <BlockList blocks={notes.blocks} />
        <AddBlock releaseId={release.id} blocks={notes.blocks} />
        {notes.aside.length > 0 && <Aside blocks={notes.aside} />}
      </div>
      <Preview release={release} blocks={notes.blocks} />
    </div>
  </div>
);
