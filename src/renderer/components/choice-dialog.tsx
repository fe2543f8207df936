import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { bestFits } from '#renderer/lib/fuzzy.ts';
import { Chip } from './chip.tsx';
import styles from './choice-dialog.module.css';
import { Dialog } from './dialog.tsx';
import { Version } from './version.tsx';

/** A release that can be chosen, or none. */
export interface Choice {
  readonly id: string;
  /** What it is found by. */
  readonly words: string;
  readonly version: string;
  readonly name: string;
  /** Of its dot: `var(--hue-1)`. */
  readonly colour: string;
  /** After the name, quieter. */
  readonly hint: string;
  /** It holds now, and cannot be chosen again. */
  readonly here: boolean;
}

/** What speaks for or against a choice, in a few words. */
export interface Mark {
  readonly words: string;
  readonly tone: 'go' | 'hold' | 'nogo';
}

interface ChoiceDialogProps<C extends Choice> {
  readonly title: string;
  readonly choices: readonly C[];
  readonly marksOf: (choice: C) => readonly Mark[];
  /** Gets the choice, or `null` where it was dismissed. */
  readonly close: (choice: C | null) => void;
}

/** A list of releases that typing narrows. */
export function ChoiceDialog<C extends Choice>(props: ChoiceDialogProps<C>) {
  const { title, choices, marksOf, close } = props;
  const [query, setQuery] = useState('');
  const found = useMemo(
    () => bestFits(query, choices, ({ words }) => words, choices.length).map(({ entry }) => entry),
    [query, choices],
  );
  const choose = (key: string) => {
    const choice = choices.find(({ id }) => id === key);
    if (choice) close(choice);
  };
  return (
    <Dialog title={title} onClose={() => close(null)}>
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
          {(choice) => <ChoiceRow choice={choice} marks={marksOf(choice)} />}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

interface ChoiceRowProps {
  readonly choice: Choice;
  readonly marks: readonly Mark[];
}

const ChoiceRow = ({ choice, marks }: ChoiceRowProps) => (
  <ListBoxItem
    id={choice.id}
    textValue={choice.words}
    isDisabled={choice.here}
    className={styles.row ?? ''}
  >
    <span className={styles.dot} style={{ background: choice.colour }} />
    {choice.version && <Version version={choice.version} className="strong" />}
    <span className={styles.name}>{choice.name}</span>
    {marks.map(({ words, tone }) => (
      <Chip key={words} tone={tone}>
        {words}
      </Chip>
    ))}
    <span className={styles.hint}>{choice.here ? 'here now' : choice.hint}</span>
  </ListBoxItem>
);
