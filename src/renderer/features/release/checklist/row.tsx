import { type KeyboardEvent, useState } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { cx } from '#renderer/components/cx.ts';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Grip } from '#renderer/components/sortable/grip.tsx';
import { type DropEdge, rowMarks } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import type { ChecklistItem } from '#shared/domain/records/phase.ts';
import type { DatedItem, DatedPhase } from '../use-release.ts';
import styles from './checklist.module.css';
import { ItemDetails } from './details.tsx';
import { ReasonField } from './reason-field.tsx';
import { ItemMenu } from './row-menu.tsx';

interface ChecklistRowProps {
  readonly dated: DatedItem;
  readonly phases: readonly DatedPhase[];
  /** What stands in the second column. */
  readonly second: 'role' | 'phase';
  readonly isLifted?: boolean;
  /** Where a drop would put the lifted item. */
  readonly drop?: DropEdge;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Told when the panel with the item's details opens and closes. */
  readonly onDetails?: (isOpen: boolean) => void;
}

/** One checklist item: ticked, worded, assigned and dated where it stands. */
export function ChecklistRow(props: ChecklistRowProps) {
  const { dated, phases, second, isLifted = false, drop = null, onKeyDown, onDetails } = props;
  const { item } = dated;
  const [asking, setAsking] = useState(false);
  return (
    <li
      className={cx(styles.row, item.state !== 'open' && styles.closed, rowMarks(isLifted, drop))}
      data-item={item.id}
      data-state={item.state}
      onKeyDown={onKeyDown}
    >
      {onKeyDown && <Grip liftId={item.id} label={`Move ${item.title}`} />}
      <Checkbox
        means="done"
        label={item.title}
        isSelected={item.state === 'done'}
        isIndeterminate={item.state === 'not-applicable'}
        onChange={() => toggle(item)}
        className={item.state === 'not-applicable' ? styles.notApplicable : undefined}
      />
      {asking ? <ReasonField item={item} close={() => setAsking(false)} /> : <Title item={item} />}
      <ItemDetails dated={dated} phases={phases} second={second} onOpenChange={onDetails} />
      <ItemMenu
        item={item}
        phases={phases}
        isOrdered={onKeyDown !== undefined}
        askReason={() => setAsking(true)}
      />
    </li>
  );
}

const toggle = ({ id, state }: ChecklistItem) =>
  run(state === 'open' ? 'checklist.tick' : 'checklist.untick', { itemId: id });

function Title({ item }: { readonly item: ChecklistItem }) {
  if (item.state === 'not-applicable')
    return (
      <span className={styles.words}>
        <span className={styles.reason}>
          {item.title} — not applicable: {item.reason}
        </span>
      </span>
    );
  return (
    <span className={styles.words}>
      <EditableText
        label={`Title of ${item.title}`}
        value={item.title}
        onCommit={(title, visit) => run('checklist.edit', { itemId: item.id, title }, visit)}
        required
        maxLength={500}
        waitsAs={`title of ${item.id}`}
      />
      {!item.required && <span className={styles.optional}>optional</span>}
    </span>
  );
}
