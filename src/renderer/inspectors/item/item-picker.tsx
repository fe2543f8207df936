import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem } from 'react-aria-components';
import fields from '#renderer/components/field.module.css';
import list from '#renderer/components/list-box.module.css';
import { FloatingPanel } from '#renderer/components/popover.tsx';
import { bestFits } from '#renderer/lib/fuzzy.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import styles from './item-inspector.module.css';

interface ItemPickerProps {
  readonly label: string;
  readonly without: readonly Id[];
  readonly onPick: (id: Id) => void;
}

const MOST = 20;

/** Finds an item by key or title; the best twenty of them are listed. */
export function ItemPicker({ label, without, onPick }: ItemPickerProps) {
  const items = useModel((model) => model.items);
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    if (query.trim() === '') return [];
    const others = items.values().filter(({ id }) => !without.includes(id));
    return bestFits(query, others, ({ key, title }) => `${key} ${title}`, MOST);
  }, [items, query, without]);
  return (
    <ComboBox
      aria-label={label}
      items={found.map(({ entry }) => entry)}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(id) => {
        if (id === null) return;
        setQuery('');
        onPick(String(id));
      }}
      allowsEmptyCollection={query.trim() !== ''}
      className={fields.field ?? ''}
    >
      <Label className="unseen">{label}</Label>
      <Input className={fields.control ?? ''} placeholder="Add by key or title" />
      <FloatingPanel>
        <ListBox
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>No item matches</div>}
        >
          {({ id, key, title }: { id: Id; key: string; title: string }) => (
            <ListBoxItem id={id} textValue={`${key} ${title}`} className={list.option ?? ''}>
              <span className={`mono ${styles.key}`}>{key}</span>
              <span className={list.words}>{title}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </FloatingPanel>
    </ComboBox>
  );
}
