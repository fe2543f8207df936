import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
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
import { PEOPLE_VIEW } from '../features/people/view.ts';
import { loadRecent, useRecentWorkspaces } from '../state/recent.ts';
import { select } from '../state/selection.ts';
import { setView } from '../state/view.ts';
import { useModel } from '../state/workspace.ts';
import { type Action, allActions, doAction } from './actions.ts';
import { nearGroups } from './near-actions.ts';
import styles from './palette.module.css';
import {
  isGreyed,
  keyOf,
  type PaletteEntry,
  paletteSections,
  targetSections,
} from './palette-entries.ts';
import { PaletteRow } from './palette-row.tsx';
import { go, useRoute } from './route.ts';
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
  /** The action for which it is being asked what it is to be done to. */
  const [asking, setAsking] = useState<Action | null>(null);
  const model = useModel((whole) => whole);
  const actions = useActions();
  const route = useRoute();
  const sections = useMemo(
    () =>
      asking
        ? targetSections(query, asking)
        : paletteSections(query, actions, model, nearGroups(route)),
    [query, actions, model, asking, route],
  );
  const entries = useMemo(
    () => new Map(sections.flatMap((each) => each.entries).map((entry) => [keyOf(entry), entry])),
    [sections],
  );
  const isChosen = useRef(false);
  const choose = (key: string) => {
    const entry = entries.get(key);
    // An Enter that comes while the list is marking its first row reaches both the field and the row.
    if (isChosen.current || !entry || isGreyed(entry)) return;
    if (entry.kind === 'action' && entry.way === 'ask') {
      setAsking(entry.action);
      setQuery('');
      return;
    }
    isChosen.current = true;
    close();
    // The dialog gives the focus back first; what opens next takes it from there.
    requestAnimationFrame(() => follow(entry));
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField aria-label="Search or run a command" autoFocus className={styles.search ?? ''}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <Input
          role="combobox"
          aria-expanded="true"
          placeholder={
            asking ? 'Which one?' : 'Search releases, items and people, or run a command'
          }
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && query === '') setAsking(null);
            // Who types and presses Enter at once means the first, marked yet or not.
            const first = [...entries].find(([, entry]) => !isGreyed(entry))?.[0];
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

/** All there is to do; which workspaces are recent is known a little later than the rest. */
function useActions(): readonly Action[] {
  const recent = useRecentWorkspaces(({ all }) => all);
  const [actions, setActions] = useState<readonly Action[]>(allActions);
  useEffect(() => void loadRecent(), []);
  useEffect(() => {
    if (recent) setActions(allActions());
  }, [recent]);
  return useMemo(() => actions.filter(({ name }) => name !== 'view.palette'), [actions]);
}

function follow(entry: PaletteEntry): void {
  switch (entry.kind) {
    case 'action':
      doAction(entry.action);
      return;
    case 'target':
      void entry.target.run();
      return;
    case 'release':
      go({ place: 'release', releaseId: entry.release.id, tab: 'checklists' });
      return;
    case 'item':
      go({ place: 'board' });
      select('item', [entry.item.id]);
      return;
    case 'person':
      go({ place: 'people' });
      setView('people', PEOPLE_VIEW, () => ({ selectedId: entry.person.id }));
  }
}
