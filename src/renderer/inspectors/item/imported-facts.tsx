import { cx } from '#renderer/components/cx.ts';
import { Fact } from '#renderer/components/inspector-panel.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { missingWords } from '#shared/domain/import/missing.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';
import styles from './item-inspector.module.css';

/** An item, and what shows another one that it names. */
export interface OneOfSeveral {
  readonly item: Item;
  readonly onShow: (itemId: Id) => void;
}

/** What only a tracker says of an item: that it no longer has it, priority, parent; nothing of what it does not say. */
export function ImportedFacts({ item, onShow }: OneOfSeveral) {
  const parent = useModel(({ items }) => items.get(item.parentId ?? ''));
  const missing = useModel((model) => missingWords(model, item.id));
  return (
    <>
      {missing && (
        <Fact name="Tracker">
          <span className={styles.said}>{capital(missing)}</span>
        </Fact>
      )}
      {item.priority !== '' && (
        <Fact name="Priority">
          <span className={styles.said}>{item.priority}</span>
        </Fact>
      )}
      {parent && (
        <Fact name="Parent">
          <button
            type="button"
            className={styles.parent}
            title={`${parent.key} ${parent.title}`}
            onClick={() => onShow(parent.id)}
          >
            <span className={cx('mono', styles.key)}>{parent.key}</span>
            <span className="cut">{parent.title}</span>
          </button>
        </Fact>
      )}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
