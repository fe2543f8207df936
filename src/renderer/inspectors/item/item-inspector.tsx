import { EditableText } from '#renderer/components/editable-text.tsx';
import { InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { typeLabel } from '#shared/domain/item/status.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { AlsoIn } from './also-in.tsx';
import { ItemFacts } from './item-facts.tsx';
import styles from './item-inspector.module.css';
import { ItemLinks } from './item-links.tsx';

interface ItemInspectorProps {
  readonly itemId: Id;
  /** Shows another item: its parent, or one at the other end of a dependency. */
  readonly onShow: (itemId: Id) => void;
  readonly onClose: () => void;
}

/** Everything about one item, edited in place. Nothing where the item is gone. */
export function ItemInspector({ itemId, onShow, onClose }: ItemInspectorProps) {
  const item = useModel(({ items }) => items.get(itemId));
  if (!item) return null;
  const change = (fields: { title?: string; description?: string }, visit: string) =>
    run('item.update', { itemId, fields }, visit);
  return (
    <InspectorPanel
      key={itemId}
      label={`Item ${item.key}`}
      heading={
        <>
          <span className="mono">{item.key}</span>
          <span className={styles.type}>{typeLabel(item.type)}</span>
        </>
      }
      onClose={onClose}
    >
      <EditableText
        label="Title"
        value={item.title}
        required
        maxLength={500}
        waitsAs={`title of ${item.id}`}
        className={styles.title}
        onCommit={(title, visit) => change({ title }, visit)}
      />
      <ItemFacts item={item} onShow={onShow} />
      <section className={styles.section}>
        <h3 className={styles.heading}>Description</h3>
        <EditableText
          label="Description"
          value={item.description}
          multiline
          placeholder="What it is about"
          className={styles.description}
          onCommit={(description, visit) => change({ description }, visit)}
        />
      </section>
      <AlsoIn item={item} />
      <ItemLinks item={item} onShow={onShow} />
    </InspectorPanel>
  );
}
