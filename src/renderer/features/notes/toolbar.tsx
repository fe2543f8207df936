import { Download, RefreshCw } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { Menu, MenuItem } from '#renderer/components/menu.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { exportDocument, printDocument } from '#renderer/state/export-document.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { pendingWords } from '#shared/domain/notes/pending.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { EDITION_WORDS } from './editions.ts';
import styles from './notes.module.css';
import { usePending } from './use-notes.ts';
import { chooseEdition, useEdition } from './view.ts';

const OPTIONS = EDITIONS.map((id) => ({ id, label: EDITION_WORDS[id] }));

/** Which edition is looked at, whether the notes are up to date, and the way out. */
export function Toolbar({ release }: { readonly release: Release }) {
  const edition = useEdition();
  const pending = pendingWords(usePending(release.id));
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        label="Edition"
        options={OPTIONS}
        value={edition}
        onChange={chooseEdition}
      />
      <span className={styles.pending} role="status">
        {pending === '' ? 'Up to date with the items' : pending}
      </span>
      {pending !== '' && (
        <Button icon={<RefreshCw />} onPress={() => update(release.id)}>
          Update notes
        </Button>
      )}
      <Menu
        label="Export this edition"
        placement="bottom end"
        trigger={<Button icon={<Download />}>Export edition</Button>}
      >
        <MenuItem
          label="As PDF"
          onAction={() => exportDocument(release.id, 'notes', 'pdf', edition)}
        />
        <MenuItem
          label="As Markdown"
          onAction={() => exportDocument(release.id, 'notes', 'md', edition)}
        />
        <MenuItem
          label="On paper"
          keys="Mod+P"
          onAction={() => printDocument(release.id, 'notes', edition)}
        />
      </Menu>
    </div>
  );
}

async function update(releaseId: Id): Promise<void> {
  const done = await run('notes.draft', { releaseId });
  if (done) offerUndo(done);
}
