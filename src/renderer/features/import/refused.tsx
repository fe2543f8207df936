import { Table } from '#renderer/components/table.tsx';
import type { RefusedRow } from '#shared/domain/import/preview.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';
import { Section, Titled } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';

const COLUMNS = [
  { id: 'row', title: 'Row', width: 64 },
  { id: 'column', title: 'Column', width: 180 },
  { id: 'reason', title: 'Why it stays out' },
] as const;

interface RefusedProps {
  readonly refused: readonly RefusedRow[];
  /** How many there are; only the first are listed. */
  readonly all: number;
  /** Whether there is no other row. */
  readonly isAll: boolean;
}

/** The rows that do not come in, each with its reason. */
export function Refused({ refused, all, isAll }: RefusedProps) {
  const { shown, more } = useShown(refused, 8);
  return (
    <Section
      title={<Titled words="Refused rows" count={all} />}
      hint={`${isAll ? 'Every row of the file stays out.' : 'They stay out; everything else comes in.'} The header is row 1.`}
    >
      <Table label="Refused rows" columns={COLUMNS} dense>
        {shown.map(({ row, column, reason }) => (
          <tr key={row}>
            <td>{grouped(row)}</td>
            <td className="dim">{column}</td>
            <td className={styles.reason}>{reason}</td>
          </tr>
        ))}
      </Table>
      <ShowMore more={more} what="rows" />
      {refused.length < all && (
        <p className={styles.rest}>Only the first {grouped(refused.length)} are listed.</p>
      )}
    </Section>
  );
}
