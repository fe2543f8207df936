import { leadTo } from '#renderer/app/lead-to.ts';
import { go } from '#renderer/app/route.ts';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Findings, Reasons } from '#renderer/components/findings.tsx';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import { Verdict } from '#renderer/components/verdict.tsx';
import { useChecks } from '#renderer/state/checks.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { verdict } from '#shared/domain/checks/verdict.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { isOpen, STATUS_WORDS } from '#shared/domain/release/status.ts';
import { longDate, rangeNear } from '#shared/lib/date-words.ts';
import { inDays } from '#shared/lib/format.ts';
import styles from './calendar.module.css';
import { FollowFacts } from './follow-facts.tsx';
import { askMoveTo, askSprintDates } from './moving/dialogs.tsx';
import { isMovable } from './moving/moves.ts';
import { AnnouncementFacts } from './records/announcement-facts.tsx';
import { DateFacts } from './records/facts.tsx';
import { WindowFacts } from './window-facts.tsx';

interface InspectorProps {
  readonly event: CalendarEvent;
  onClose(): void;
}

/** What is known of the chosen bar: its release, its sprint, or what others set. */
export function Inspector({ event, onClose }: InspectorProps) {
  const release = useModel((model) => model.releases.get(event.releaseId ?? '') ?? null);
  const sprint = useModel((model) => model.sprints.get(event.recordId) ?? null);
  const announcement = useModel((model) => model.announcements.get(event.recordId) ?? null);
  if (release && announcement)
    return <AnnouncementFacts {...{ release, announcement, event, onClose }} />;
  if (release) return <ReleaseFacts release={release} event={event} onClose={onClose} />;
  if (sprint) return <SprintFacts sprint={sprint} event={event} onClose={onClose} />;
  return <DateFacts event={event} onClose={onClose} />;
}

function ReleaseFacts({ release, event, onClose }: InspectorProps & { readonly release: Release }) {
  const owner = useModel((model) => model.people.get(release.ownerId ?? '')?.name ?? null);
  const deployments = useModel((model) => deploymentsOf(model.deployments, release.id));
  const today = useToday();
  const { targetDate } = release;
  return (
    <InspectorPanel
      label={`Release ${release.version}`}
      onClose={onClose}
      heading={
        <span className={styles.inspected}>
          <span className={styles.dot} data-hue={release.hue} />
          <ReleaseTitle release={release} />
        </span>
      }
    >
      <Facts>
        {event.kind === 'phase' && (
          <Fact name={event.title}>{rangeNear(event.start, event.end, today)}</Fact>
        )}
        <Fact name="Ships">
          {targetDate ? `${longDate(targetDate)} · ${inDays(targetDate, today)}` : 'No date yet'}
        </Fact>
        <FollowFacts release={release} />
        <WindowFacts release={release} deployments={deployments} />
        <Fact name="Status">{STATUS_WORDS[release.status]}</Fact>
        <Fact name="Owner">
          {owner === null ? (
            'Nobody yet'
          ) : (
            <span className={styles.owner}>
              <Avatar name={owner} decorative />
              <span className="cut">{owner}</span>
            </span>
          )}
        </Fact>
        <Fact name="Goal">{release.goal || 'None yet'}</Fact>
      </Facts>
      <div className={styles.inspectorActions}>
        <Button
          kind="primary"
          onPress={() => go({ place: 'release', releaseId: release.id, tab: 'checklists' })}
        >
          Open release
        </Button>
        {isMovable(event) && <Button onPress={() => askMoveTo(event)}>Move to date…</Button>}
      </div>
      {isOpen(release) && <Preflight release={release} />}
    </InspectorPanel>
  );
}

/** Whether the release may fly, and what stands against it. */
function Preflight({ release }: { readonly release: Release }) {
  const checks = useChecks(release);
  const call = verdict(checks.findings);
  return (
    <section>
      <div className={styles.call}>
        <h3 className={styles.callTitle}>Preflight</h3>
        <Verdict verdict={call.word} />
      </div>
      <Reasons verdict={call} />
      <Findings checks={checks} onFollow={leadTo} />
    </section>
  );
}

function SprintFacts({ sprint, event, onClose }: InspectorProps & { readonly sprint: Sprint }) {
  const today = useToday();
  const fed = useModel((model) => model.sprintFeeds);
  const releases = useModel((model) => model.releases);
  const versions = [...fed.values()]
    .filter((feed) => feed.sprintId === sprint.id)
    .flatMap((feed) => releases.get(feed.releaseId)?.version ?? []);
  return (
    <InspectorPanel label={sprint.name} onClose={onClose} heading={sprint.name}>
      <Facts>
        <Fact name="Dates">{rangeNear(event.start, event.end, today)}</Fact>
        <Fact name="Feeds">{versions.join(', ') || 'No release'}</Fact>
        <Fact name="Committed">{points(sprint.committedPoints)}</Fact>
        <Fact name="Completed">
          {points(sprint.completedPoints)}
          {sprint.reckoned && sprint.completedPoints !== null && ' · reckoned'}
        </Fact>
        {sprint.goal !== '' && <Fact name="Goal">{sprint.goal}</Fact>}
      </Facts>
      <div className={styles.inspectorActions}>
        <Button onPress={() => askSprintDates(sprint)}>Change dates…</Button>
      </div>
    </InspectorPanel>
  );
}

const points = (value: number | null): string => (value === null ? 'Unknown' : `${value} points`);
