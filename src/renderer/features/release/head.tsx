import { useEffect, useRef } from 'react';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { openField, useReleaseView } from '#renderer/state/release-view.ts';
import { run } from '#renderer/state/run.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { DateFact } from './date-fact.tsx';
import { FixFact } from './fix-fact.tsx';
import { FollowFact } from './follow-fact.tsx';
import styles from './head.module.css';
import { LockFact } from './lock-fact.tsx';
import { OwnerFact } from './owner-fact.tsx';
import { StatusFact } from './status-fact.tsx';

/** What the release is: version, name, goal, and what everyone asks for first. */
export function ReleaseHead({ release }: { readonly release: Release }) {
  const releaseId = release.id;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <EditableText
          label="Version"
          value={release.version}
          onCommit={(version, visit) => run('release.update', { releaseId, version }, visit)}
          required
          mono
          maxLength={80}
          waitsAs={`version of ${releaseId}`}
          className={styles.version}
        />
        <EditableText
          label="Name"
          value={release.name}
          onCommit={(name, visit) => run('release.update', { releaseId, name }, visit)}
          placeholder="Name this release"
          maxLength={200}
          waitsAs={`name of ${releaseId}`}
          className={styles.name}
        />
      </div>
      <div className={styles.facts}>
        <FixFact release={release} />
        <DateFact release={release} />
        <LockFact release={release} />
        <FollowFact release={release} />
        <OwnerFact release={release} />
        <StatusFact release={release} />
      </div>
      <Goal release={release} />
    </header>
  );
}

function Goal({ release }: { readonly release: Release }) {
  const place = useRef<HTMLDivElement>(null);
  const wanted = useReleaseView((view) => view.open === 'goal');
  useEffect(() => {
    if (!wanted) return;
    place.current?.querySelector('textarea')?.focus();
    openField(null);
  }, [wanted]);
  return (
    <div ref={place} className={styles.goal}>
      <EditableText
        label="Goal"
        value={release.goal}
        onCommit={(goal, visit) => run('release.update', { releaseId: release.id, goal }, visit)}
        placeholder="What is this release for? One sentence that says whether it was worth it."
        multiline
        maxLength={2000}
        waitsAs={`goal of ${release.id}`}
      />
    </div>
  );
}
