import { Link2Off } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { Table } from '#renderer/components/table.tsx';
import { select, useIsSelected } from '#renderer/state/selection.ts';
import { useModel, useWorkspace } from '#renderer/state/workspace.ts';
import { dependencyMarks } from '#shared/domain/item/dependency.ts';
import { isDropped } from '#shared/domain/item/dropped.ts';
import { typeLabel } from '#shared/domain/item/status.ts';
import type { Item } from '#shared/domain/records/item.ts';
import styles from './scope.module.css';

const COLUMNS = [
  { id: 'key', title: 'Key', width: 96 },
  { id: 'title', title: 'Title' },
  { id: 'type', title: 'Type', width: 108 },
  { id: 'status', title: 'Status', width: 120 },
  { id: 'points', title: 'Points', align: 'end', width: 64 },
  { id: 'assignee', title: <span className="unseen">Assignee</span>, width: 36 },
] as const;

const TONES = { 'to-do': 'plain', 'in-progress': 'accent', done: 'go' } as const;

/** Items as a table, in the order of the board. */
export const ScopeTable = (props: { readonly label: string; readonly items: readonly Item[] }) => (
  <Table label={props.label} columns={COLUMNS} className={styles.table}>
    {props.items.map((item) => (
      <ScopeRow key={item.id} item={item} />
    ))}
  </Table>
);

const ScopeRow = memo(function ScopeRow({ item }: { readonly item: Item }) {
  const assignee = useModel((model) => model.people.get(item.assigneeId ?? '')?.name ?? null);
  const isSelected = useIsSelected('item', item.id);
  return (
    <tr className={cx(styles.row, isSelected && styles.selected)}>
      <td>
        <Button
          className={cx(styles.key, 'mono')}
          aria-label={`${item.key} ${item.title}`}
          aria-pressed={isSelected}
          onPress={() => select('item', [item.id])}
        >
          {item.key}
        </Button>
      </td>
      <td>
        <span className={styles.title}>
          <span className={cx('cut', item.statusCategory === 'done' && 'dim')}>{item.title}</span>
          <BrokenMark item={item} />
          {item.breaking && <Chip tone="nogo">breaking</Chip>}
        </span>
      </td>
      <td className="dim">{typeLabel(item.type)}</td>
      <td>
        <Chip tone={isDropped(item) ? 'plain' : TONES[item.statusCategory]}>{item.status}</Chip>
      </td>
      <td data-align="end">{item.points ?? ''}</td>
      <td>
        <Avatar name={assignee} />
      </td>
    </tr>
  );
});

/** Says that the item would ship before something it waits for. */
function BrokenMark({ item }: { readonly item: Item }) {
  const broken = useWorkspace(({ model }) => dependencyMarks(model, item).broken);
  const blockers = useWorkspace(({ model }) =>
    broken
      ? dependencyMarks(model, item)
          .blockers.map(({ key }) => key)
          .join(', ')
      : '',
  );
  if (!broken) return null;
  return (
    <Chip tone="nogo" icon={<Link2Off aria-hidden />}>
      before {blockers}
    </Chip>
  );
}
