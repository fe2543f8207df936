import { DateField } from '#renderer/components/date-field.tsx';
import { Table } from '#renderer/components/table.tsx';
import { Version } from '#renderer/components/version.tsx';
import type { PreviewRelease } from '#shared/domain/import/preview.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';
import { Section } from './section.tsx';
import { answer, useImport } from './session.ts';
import { ShowMore, useShown } from './show-more.tsx';

const COLUMNS = [
  { id: 'version', title: 'Version' },
  { id: 'items', title: 'Items', align: 'end', width: 52 },
  { id: 'date', title: 'Target date', width: 186 },
] as const;

/** The file's fix versions. It has no dates for them: they are asked for here, or stay open. */
export function Releases({ releases }: { readonly releases: readonly PreviewRelease[] }) {
  const { shown, more } = useShown(releases, 12);
  return (
    <Section title="Releases" hint="Type their dates, or leave them for later.">
      <Table label="Releases" columns={COLUMNS}>
        {shown.map((release) => (
          <ReleaseRow
            key={release.key}
            release={release}
            isShared={releases.some((other) => isNamesake(other, release))}
          />
        ))}
      </Table>
      <ShowMore more={more} what="releases" />
      {releases.some(isOut) && (
        <p className={styles.rest}>
          A version whose day is over and whose items are all done comes in as released. It stands
          on the board under Finished, not in the sidebar.
        </p>
      )}
    </Section>
  );
}

/** Whether the import makes a release that is out already. */
const isOut = ({ exists, released }: PreviewRelease): boolean => released && !exists;

/** Whether another product has a release of the same version. */
const isNamesake = (a: PreviewRelease, b: PreviewRelease): boolean =>
  a.version === b.version && a.product !== b.product;

interface ReleaseRowProps {
  readonly release: PreviewRelease;
  /** Whether several products have this version: then the product is named too. */
  readonly isShared: boolean;
}

function ReleaseRow({ release, isShared }: ReleaseRowProps) {
  const { key, version, product, items, alsoIn, exists, settled, date } = release;
  const dates = useImport((state) => state.answers.releaseDates);
  const answered = new Map(Object.entries(dates)).get(key) ?? null;
  const change = (next: string | null) => {
    const others = Object.entries(dates).filter(([known]) => known !== key);
    answer({
      releaseDates: Object.fromEntries(next === null ? others : [...others, [key, next]]),
    });
  };
  return (
    <tr>
      <td>
        <span className={styles.named}>
          <Version version={version} />
          {isShared && <span className={styles.product}>{product}</span>}
          {exists && <span className={styles.here}>here already</span>}
          {isOut(release) && <span className={styles.here}>as released</span>}
          {alsoIn > 0 && <span className={styles.here}>{grouped(alsoIn)} more also in it</span>}
        </span>
      </td>
      <td data-align="end">{grouped(items)}</td>
      <td>
        {settled && date !== null ? (
          <span className="dim">{longDate(date)}</span>
        ) : (
          <DateField
            label={`Target date of ${isShared ? `${product} ` : ''}${version}`}
            hideLabel
            value={answered}
            onChange={change}
            clearable
            className={styles.date}
          />
        )}
      </td>
    </tr>
  );
}
