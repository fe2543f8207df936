import { Table } from '#renderer/components/table.tsx';
import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';
import { Section, Titled } from './section.tsx';
import { ShowMore, useShown } from './show-more.tsx';

const COLUMNS = [
  { id: 'key', title: 'Key', width: 104 },
  { id: 'title', title: 'Title' },
] as const;

interface MissingProps extends Pick<ImportPreview, 'missing'> {
  /** How many there are; only the first are listed. */
  readonly all: number;
}

/** The items that came from the file's projects before and are not in it. */
export function Missing({ missing, all }: MissingProps) {
  const { shown, more } = useShown(missing, 5);
  return (
    <Section
      title={<Titled words="Not in the file" count={all} />}
      hint="They came from there before. They stay, and are marked until a file has them again."
    >
      <Table label="Not in the file" columns={COLUMNS} dense>
        {shown.map(({ key, title }) => (
          <tr key={key}>
            <td className="mono">{key}</td>
            <td title={title}>{title}</td>
          </tr>
        ))}
      </Table>
      <ShowMore more={more} what="items" />
      {missing.length < all && (
        <p className={styles.rest}>Only the first {grouped(missing.length)} are listed.</p>
      )}
    </Section>
  );
}
