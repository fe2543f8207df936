import { Button } from '#renderer/components/button.tsx';
import { offerUndo, run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { wordingsByEdition } from '#shared/domain/notes/wording.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import styles from './notes.module.css';

/** Entries that somebody wrote and whose item has left: nothing written is lost. */
export const Aside = ({ blocks }: { readonly blocks: readonly NotesBlock[] }) => (
  <section className={styles.aside} aria-label="Kept aside">
    <h3>Kept aside</h3>
    <p className="dim">
      Somebody wrote these, and their item has left the release. They come back with it.
    </p>
    <ul>
      {blocks.map((block) => (
        <KeptAside key={block.id} block={block} />
      ))}
    </ul>
  </section>
);

function KeptAside({ block }: { readonly block: NotesBlock }) {
  const item = useModel((model) => model.items.get(block.itemId ?? ''));
  const written = item ? wordingsByEdition(item).map(({ text }) => text) : [block.text];
  return (
    <li className={styles.kept}>
      {item && <span className="mono dim">{item.key}</span>}
      <span className={styles.keptWords}>{written.join(' · ') || item?.title}</span>
      <Button kind="quiet" onPress={() => offer('notes.keepAsText', block.id)}>
        Keep as text
      </Button>
      <Button kind="quiet" onPress={() => offer('notes.removeBlock', block.id)}>
        Discard
      </Button>
    </li>
  );
}

async function offer(name: 'notes.keepAsText' | 'notes.removeBlock', blockId: Id): Promise<void> {
  const done = await run(name, { blockId });
  if (done) offerUndo(done);
}
