import { TriangleAlert } from 'lucide-react';
import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { Conflicts } from './conflicts.tsx';
import { Counts } from './counts.tsx';
import styles from './import.module.css';
import { Missing } from './missing.tsx';
import { Moved } from './moved.tsx';
import { Refused } from './refused.tsx';
import { Releases } from './releases.tsx';
import { Sample } from './sample.tsx';
import { SharedSprints } from './shared-sprints.tsx';
import { SingleSprints } from './single-sprints.tsx';
import { SprintSeries } from './sprint-series.tsx';
import { Statuses } from './statuses.tsx';

/** Everything that applying the file would do, and the questions it leaves open. */
export function Preview({ preview }: { readonly preview: ImportPreview }) {
  const open = preview.sharedSprints.filter(({ settled }) => !settled);
  return (
    <div className={styles.page}>
      <Counts counts={preview.counts} hasNews={preview.hasNews} />
      <Warnings warnings={preview.warnings} />
      {preview.moved.map((moved) => (
        <Moved key={moved.key} moved={moved} />
      ))}
      {preview.conflicts.length > 0 && <Conflicts conflicts={preview.conflicts} />}
      {preview.refused.length > 0 && (
        <Refused
          refused={preview.refused}
          all={preview.counts.refused}
          isAll={preview.counts.refused === preview.counts.rows}
        />
      )}
      {preview.missing.length > 0 && (
        <Missing missing={preview.missing} all={preview.counts.missing} />
      )}
      <div className={styles.pair}>
        {preview.releases.length > 0 && <Releases releases={preview.releases} />}
        {preview.statuses.length > 0 && <Statuses statuses={preview.statuses} />}
      </div>
      {open.length > 0 && <SharedSprints shared={open} />}
      <Sprints series={preview.series} />
      <Sample rows={preview.sample} all={preview.counts.rows - preview.counts.refused} />
    </div>
  );
}

function Sprints({ series }: Pick<ImportPreview, 'series'>) {
  const alone = series.filter(({ sprints }) => sprints.length === 1);
  return (
    <>
      {series
        .filter(({ sprints }) => sprints.length > 1)
        .map((each) => (
          <SprintSeries key={each.series} series={each} />
        ))}
      {alone.length > 0 && <SingleSprints series={alone} />}
    </>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>
          <TriangleAlert aria-hidden />
          {warning}
        </li>
      ))}
    </ul>
  );
}
