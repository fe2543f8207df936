import { type ReactNode, useMemo, useState } from 'react';
import { ComboBox, Label, ListBox, ListBoxItem } from 'react-aria-components';
import fields from './field.module.css';
import list from './list-box.module.css';
import { OpeningInput } from './opening-input.tsx';
import { FloatingPanel } from './popover.tsx';

interface FinderProps<T extends { readonly id: string }> {
  /** What picking does, for those who cannot see where the field stands. */
  readonly label: string;
  readonly placeholder: string;
  /** What is said where nothing matches. */
  readonly nothing: string;
  /** What is listed for what was typed; keep its identity as long as it finds the same. */
  readonly find: (query: string) => readonly T[];
  /** A row in words. */
  readonly words: (entry: T) => string;
  readonly onPick: (id: string) => void;
  readonly children: (entry: T) => ReactNode;
}

/** A field that finds one thing after the other; what is picked leaves it empty for the next. */
export function Finder<T extends { readonly id: string }>(props: FinderProps<T>) {
  const { label, placeholder, nothing, find, words, onPick, children } = props;
  const [query, setQuery] = useState('');
  const found = useMemo(() => find(query), [find, query]);
  return (
    <ComboBox
      aria-label={label}
      items={found}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(id) => {
        if (id === null) return;
        setQuery('');
        onPick(String(id));
      }}
      menuTrigger="input"
      allowsEmptyCollection={query.trim() !== ''}
      className={fields.field ?? ''}
    >
      <Label className="unseen">{label}</Label>
      <OpeningInput
        className={fields.control ?? ''}
        placeholder={placeholder}
        onKeyDown={({ key }) => key === 'Escape' && setQuery('')}
      />
      <FloatingPanel>
        <ListBox
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>{nothing}</div>}
        >
          {(entry: T) => (
            <ListBoxItem id={entry.id} textValue={words(entry)} className={list.option ?? ''}>
              {children(entry)}
            </ListBoxItem>
          )}
        </ListBox>
      </FloatingPanel>
    </ComboBox>
  );
}
