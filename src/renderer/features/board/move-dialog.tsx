import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { Chip } from '#renderer/components/chip.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { bestFits } from '#renderer/lib/fuzzy.ts';
import { openDialog } from '#renderer/state/dialogs.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { type Destination, destinations } from './destinations.ts';
import { subjectOf } from './hint.ts';
import styles from './move-dialog.module.css';
import { moveAndSay } from './moving.ts';

/** Asks where the items go, and moves them there. */
export async function askMoveTo(itemIds: readonly Id[]): Promise<void> {
  if (itemIds.length === 0) return;
  const to = await openDialog<MoveTarget>((close) => (
    <MoveDialog itemIds={itemIds} close={close} />
  ));
  if (to) await moveAndSay({ itemIds, to });
}

interface MoveDialogProps {
  readonly itemIds: readonly Id[];
  readonly close: (to: MoveTarget | null) => void;
}

function MoveDialog({ itemIds, close }: MoveDialogProps) {
  const [query, setQuery] = useState('');
  const model = useModel((now) => now);
  const all = useMemo(() => destinations(model, itemIds), [model, itemIds]);
  const found = useMemo(
    () => bestFits(query, all, ({ words }) => words, all.length).map(({ entry }) => entry),
    [query, all],
  );
  const choose = (key: string) => {
    const destination = all.find(({ id }) => id === key);
    if (destination) close(destination.to);
  };
  return (
    <Dialog title={`Move ${subjectOf(model, itemIds)} to`} onClose={() => close(null)}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label="Release" autoFocus className={styles.search ?? ''}>
          <Search size={16} strokeWidth={1.75} aria-hidden />
          <Input placeholder="Type a version or a name" />
        </SearchField>
        <ListBox
          aria-label="Releases"
          items={found}
          className={styles.list ?? ''}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className={styles.none}>No release matches “{query}”.</p>}
        >
          {(destination) => <DestinationRow destination={destination} />}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

const DestinationRow = ({ destination }: { readonly destination: Destination }) => (
  <ListBoxItem
    id={destination.id}
    textValue={destination.words}
    isDisabled={destination.here}
    className={styles.row ?? ''}
  >
    <span className={styles.dot} style={{ background: destination.colour }} />
    {destination.version && <span className="mono strong">{destination.version}</span>}
    <span className={styles.name}>{destination.name}</span>
    {destination.breaks > 0 && <Chip tone="nogo">breaks {destination.breaks}</Chip>}
    {destination.clears > 0 && <Chip tone="go">clears {destination.clears}</Chip>}
    <span className={styles.hint}>{destination.here ? 'here now' : destination.hint}</span>
  </ListBoxItem>
);
