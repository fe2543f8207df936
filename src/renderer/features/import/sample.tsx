import { Table } from '#renderer/components/table.tsx';
import { Version } from '#renderer/components/version.tsx';
import type { PreviewRow } from '#shared/domain/import/preview.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './sample.module.css';
import { Section } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';

const COLUMNS = [
  { id: 'key', title: 'Key', width: 80 },
  { id: 'title', title: 'Title' },
  { id: 'type', title: 'Type', width: 72 },
  { id: 'status', title: 'Status', width: 124 },
  { id: 'points', title: 'Points', align: 'end', width: 56 },
  { id: 'sprint', title: 'Sprint', width: 140 },
  { id: 'release', title: 'Release', width: 120 },
] as const;

interface SampleProps {
  readonly rows: readonly PreviewRow[];
  /** How many rows come in. */
  readonly all: number;
}

/** The first rows as they were read. */
export function Sample({ rows, all }: SampleProps) {
  const { shown, more } = useShown(rows, 12);
  if (rows.length === 0) return null;
  return (
    <Section
      title="As it was read"
      hint={rows.length < all ? `The first ${rows.length} of ${grouped(all)} rows.` : undefined}
    >
      <Table label="Rows as they were read" columns={COLUMNS} dense className={styles.table}>
        {shown.map((row) => (
          <tr key={row.key}>
            <td className="mono dim">{row.key}</td>
            <td title={row.title}>{row.title}</td>
            <td className="dim">{row.type}</td>
            <td>{row.status}</td>
            <td data-align="end">{row.points ?? ''}</td>
            <td className="dim">{row.sprint}</td>
            <td>{row.release && <Version version={row.release} />}</td>
          </tr>
        ))}
      </Table>
      <ShowMore more={more} what="rows" />
    </Section>
  );
}
