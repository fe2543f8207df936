import { CircleCheck, CircleX } from 'lucide-react';
import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import styles from './counts.module.css';

type Counts = ImportPreview['counts'];

/** What the import comes to, in figures. */
export const Counts = ({ counts, hasNews }: Pick<ImportPreview, 'counts' | 'hasNews'>) => (
  <section aria-label="What the import comes to">
    <dl className={styles.strip}>
      <Figure name="New items" count={counts.added} />
      <Figure name="Changed" count={counts.changed} />
      <Figure name="Unchanged" count={counts.unchanged} />
      <Figure name="Refused rows" count={counts.refused} signal={counts.refused > 0} />
      <Figure name="Not in the file" count={counts.missing} />
    </dl>
    {hasNews ? <p className={styles.also}>{alsoWords(counts)}</p> : <NothingNew counts={counts} />}
  </section>
);

/** Where applying would change nothing at all. */
const NothingNew = ({ counts }: Pick<ImportPreview, 'counts'>) =>
  counts.unchanged > 0 ? (
    <p role="status" className={styles.nothing}>
      <CircleCheck aria-hidden />
      <span>
        <b>Everything {counts.refused > 0 && 'else '}in this file is here already.</b> Importing it
        would change nothing.
      </span>
    </p>
  ) : (
    <p role="status" className={styles.nothing} data-bad>
      <CircleX aria-hidden />
      <span>
        <b>Nothing in this file can come in.</b> What keeps its rows out is listed below.
      </span>
    </p>
  );

interface FigureProps {
  readonly name: string;
  readonly count: number;
  readonly signal?: boolean;
}

/** How many of something there are. */
export const Figure = ({ name, count, signal = false }: FigureProps) => (
  <div className={styles.figure} data-none={count === 0 || undefined}>
    <dt className={styles.name}>{name}</dt>
    <dd className={styles.count} data-signal={signal || undefined}>
      {grouped(count)}
    </dd>
  </div>
);

function alsoWords(counts: Counts): string {
  const made = [
    counts.products > 0 && counted(counts.products, 'product'),
    counts.releases > 0 && counted(counts.releases, 'release'),
    counts.sprints > 0 && counted(counts.sprints, 'sprint'),
    counts.people > 0 && counted(counts.people, 'person', 'people'),
    counts.dependencies > 0 && counted(counts.dependencies, 'dependency', 'dependencies'),
  ].filter((words) => words !== false);
  const brings = made.length > 0 ? `Also makes ${listed(made)}. ` : '';
  const breaking =
    counts.breaking > 0
      ? `${counted(counts.breaking, 'item')} labelled “breaking” ${counts.breaking === 1 ? 'is' : 'are'} marked as breaking. `
      : '';
  return `${brings}${breaking}Everything comes in as one step that undo takes back.`;
}

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format([...parts]);
