import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { select } from '../state/selection.ts';
import { useModel } from '../state/workspace.ts';
import { possibleActions } from './actions.ts';
import styles from './palette.module.css';
import { keyOf, type PaletteEntry, paletteSections } from './palette-entries.ts';
import { PaletteRow } from './palette-row.tsx';
import { go } from './route.ts';
import { useSurface } from './surface.ts';

/** Search over everything, and every action by its name. */
export function Palette() {
  const isOpen = useSurface((state) => state.palette);
  const close = () => useSurface.setState({ palette: false });
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && close()}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Search or run a command" className={styles.dialog ?? ''}>
          <Finder close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ close }: { readonly close: () => void }) {
  const [query, setQuery] = useState('');
  const model = useModel((whole) => whole);
  const actions = useMemo(
    () => possibleActions().filter(({ name }) => name !== 'view.palette'),
    [],
  );
  const sections = useMemo(() => paletteSections(query, actions, model), [query, actions, model]);
  const entries = useMemo(
    () => new Map(sections.flatMap((each) => each.entries).map((entry) => [keyOf(entry), entry])),
    [sections],
  );
  const isChosen = useRef(false);
  const choose = (key: string) => {
    // An Enter that comes while the list is marking its first row reaches both the field and the row.
    if (isChosen.current) return;
    isChosen.current = true;
    close();
    const entry = entries.get(key);
    // The dialog gives the focus back first; what opens next takes it from there.
    if (entry) requestAnimationFrame(() => follow(entry));
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField aria-label="Search or run a command" autoFocus className={styles.search ?? ''}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <Input
          role="combobox"
          aria-expanded="true"
          placeholder="Search releases and items, or run a command"
          onKeyDown={(event) => {
            // Who types and presses Enter at once means the first, marked yet or not.
            const [first] = entries.keys();
            const isMarked = event.currentTarget.hasAttribute('aria-activedescendant');
            if (event.key === 'Enter' && !isMarked && first !== undefined) choose(first);
          }}
        />
      </TextField>
      <ListBox
        aria-label="Results"
        className={styles.results ?? ''}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.none}>Nothing matches “{query}”.</p>}
      >
        {sections.map(({ title, entries: some }) => (
          <ListBoxSection key={title} id={title}>
            <Header className={styles.heading ?? ''}>{title}</Header>
            <Collection items={some.map((entry) => ({ id: keyOf(entry), entry }))}>
              {({ entry }) => <PaletteRow entry={entry} />}
            </Collection>
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

function follow(entry: PaletteEntry): void {
  if (entry.kind === 'action') {
    void entry.action.run();
  } else if (entry.kind === 'release') {
    go({ place: 'release', releaseId: entry.release.id, tab: 'checklists' });
  } else {
    go({ place: 'board' });
    select('item', [entry.item.id]);
  }
}
