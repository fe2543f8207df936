import { useCallback } from 'react';
import { Finder } from '#renderer/components/finder.tsx';
import list from '#renderer/components/list-box.module.css';
import { bestFits } from '#renderer/lib/fuzzy.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';
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
  const find = useCallback(
    (query: string): readonly Item[] => {
      if (query.trim() === '') return [];
      const others = items.values().filter(({ id }) => !without.includes(id));
      return bestFits(query, others, words, MOST).map(({ entry }) => entry);
    },
    [items, without],
  );
  return (
    <Finder
      label={label}
      placeholder="Add by key or title"
      nothing="No item matches"
      find={find}
      words={words}
      onPick={onPick}
    >
      {({ key, title }) => (
        <>
          <span className={`mono ${styles.key}`}>{key}</span>
          <span className={list.words}>{title}</span>
        </>
      )}
    </Finder>
  );
}

const words = ({ key, title }: Item): string => `${key} ${title}`;
