import { TriangleAlert } from 'lucide-react';
import { go } from '#renderer/app/route.ts';
import { Button } from '#renderer/components/button.tsx';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import { clearSelection } from '#renderer/state/selection.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { isOpen, STATUS_WORDS } from '#shared/domain/release/status.ts';
import { misfitsOf, misfitWords } from '#shared/domain/sprint/against-lock.ts';
import { sprintsFeeding } from '#shared/domain/sprint/feeding.ts';
import { committedOf, completedOf, type Total, totalOf } from '#shared/domain/sprint/points.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { counted, grouped, timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { CapacitySection } from './capacity-section.tsx';
import styles from './inspector.module.css';

/** A release as its sprints see it: its dates, their points, the capacity of their teams. */
export function ReleaseInspector({ release }: { readonly release: Release }) {
  const { id, version, targetDate, hue } = release;
  const deployment = useModel((model) => deploymentsOf(model.deployments, id)[0] ?? null);
  const model = useModel((whole) => whole);
  const sprints = sprintsFeeding(model, id);
  const begun = sprints.filter(({ state }) => state !== 'future');
  const lock = lockDate(release);
  return (
    <InspectorPanel
      label={`Release ${version}`}
      onClose={clearSelection}
      heading={
        <>
          <i className={styles.dot} style={{ background: `var(--hue-${hue})` }} />
          <ReleaseTitle release={release} />
        </>
      }
    >
      <Facts>
        <Fact name="Ships">{targetDate ? longDate(targetDate) : 'No date yet'}</Fact>
        <Fact name="Scope locks">{lock ? longDate(lock) : 'Never'}</Fact>
        <Fact name="Window">
          {deployment?.windowStart && deployment.windowEnd
            ? `${timeRange(deployment.windowStart, deployment.windowEnd)} ${zoneLabel(deployment.zone)}`
            : 'None yet'}
        </Fact>
        <Fact name="Status">{STATUS_WORDS[release.status]}</Fact>
        <Fact name="Fed by">{counted(sprints.length, 'sprint')}</Fact>
        <Fact name="Committed">{words(totalOf(model, sprints, committedOf), sprints.length)}</Fact>
        <Fact name="Completed">{words(totalOf(model, begun, completedOf), begun.length)}</Fact>
      </Facts>
      <div className={styles.actions}>
        <Button
          kind="primary"
          onPress={() => go({ place: 'release', releaseId: id, tab: 'scope' })}
        >
          Open release
        </Button>
      </div>
      {isOpen(release) && <ReleaseMisfits release={release} />}
      {isOpen(release) && <CapacitySection releaseId={id} />}
    </InspectorPanel>
  );
}

function ReleaseMisfits({ release }: { readonly release: Release }) {
  const model = useModel((whole) => whole);
  const misfits = misfitsOf(model, release);
  if (misfits.length === 0) return null;
  return (
    <ul className={styles.misfits}>
      {misfits.map((misfit) => (
        <li key={misfit.sprint.id} className={styles.misfit}>
          <TriangleAlert role="img" aria-label="Warning" />
          <span>
            {misfit.sprint.name} {misfitWords(misfit)}.
          </span>
        </li>
      ))}
    </ul>
  );
}

/** `44 pt, of 1 sprint unknown, reckoned`. */
function words({ points, reckoned, unknown }: Total, of: number): string {
  if (of === 0) return 'Nothing yet';
  if (unknown === of) return 'Unknown';
  return [
    `${grouped(points)} pt`,
    ...(unknown > 0 ? [`of ${counted(unknown, 'sprint')} unknown`] : []),
    ...(reckoned ? ['reckoned'] : []),
  ].join(', ');
}
