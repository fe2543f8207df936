import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { Table } from '#renderer/components/table.tsx';
import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { isDropped } from '#shared/domain/item/dropped.ts';
import { STATUS_CATEGORY_LABELS } from '#shared/domain/item/status.ts';
import { STATUS_CATEGORIES, type StatusCategory } from '#shared/domain/records/item.ts';
import { grouped } from '#shared/lib/format.ts';
import { Section } from './section.tsx';
import { answer, useImport } from './session.ts';
import { ShowMore, useShown } from './show-more.tsx';

type Status = ImportPreview['statuses'][number];

const COLUMNS = [
  { id: 'status', title: 'Status' },
  { id: 'items', title: 'Items', align: 'end', width: 64 },
  { id: 'category', title: 'Counts as', width: 220 },
] as const;

const CATEGORIES = STATUS_CATEGORIES.map((id) => ({ id, label: STATUS_CATEGORY_LABELS[id] }));

/** The file's statuses, each in its category. */
export function Statuses({ statuses }: { readonly statuses: readonly Status[] }) {
  const { shown, more } = useShown(statuses, 12);
  return (
    <Section title="Statuses" hint="Each counts as one of three. Dropped is closed, not finished.">
      <Table label="Statuses" columns={COLUMNS}>
        {shown.map((status) => (
          <StatusRow key={status.status} status={status} />
        ))}
      </Table>
      <ShowMore more={more} what="statuses" />
    </Section>
  );
}

function StatusRow({ status: { status, category, items } }: { readonly status: Status }) {
  const answers = useImport((state) => state.answers.statusCategories);
  const answered = new Map(Object.entries(answers)).get(status);
  const change = (next: StatusCategory) => {
    const others = Object.entries(answers).filter(([known]) => known !== status);
    answer({ statusCategories: Object.fromEntries([...others, [status, next]]) });
  };
  return (
    <tr>
      <td>
        {status === '' ? <span className="dimmer">no status</span> : status}
        {isDropped({ status, statusCategory: answered ?? category }) && (
          <span className="dimmer"> · dropped, not finished</span>
        )}
      </td>
      <td data-align="end">{grouped(items)}</td>
      <td>
        <SegmentedControl
          label={`${status || 'No status'} counts as`}
          options={CATEGORIES}
          value={answered ?? category}
          onChange={change}
        />
      </td>
    </tr>
  );
}
