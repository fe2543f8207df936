import { Check, Pencil, Trash2 } from 'lucide-react';
import { go } from '#renderer/app/route.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { offerUndo, run } from '#renderer/state/run.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { inDays } from '#shared/lib/format.ts';
import { askMoveTo } from '../moving/dialogs.tsx';
import { isMovable } from '../moving/moves.ts';
import { askAnnouncement, isRemovable, removeRecord } from './ask.tsx';
import styles from './records.module.css';

interface AnnouncementFactsProps {
  readonly event: CalendarEvent;
  readonly announcement: Announcement;
  readonly release: Release;
  onClose(): void;
}

/** What an audience is told of a release, and whether it has been. */
export function AnnouncementFacts(props: AnnouncementFactsProps) {
  const { event, announcement, release, onClose } = props;
  const today = useToday();
  const sender = useModel((model) => model.people.get(announcement.sentById ?? '')?.name ?? null);
  const { audience, channel, text, sentOn, toldDate } = announcement;
  const isLate = sentOn === null && event.start < today;
  return (
    <InspectorPanel
      label={`Tell ${audience}`}
      onClose={onClose}
      heading={<span className="cut">Tell {audience}</span>}
    >
      <Facts>
        <Fact name="Of">{releaseTitle(release)}</Fact>
        {sentOn === null ? (
          <Fact name="Due">
            {longDate(event.start)} · {inDays(event.start, today)}{' '}
            {isLate && <Chip tone="hold">overdue</Chip>}
          </Fact>
        ) : (
          <>
            <Fact name="Sent">
              {longDate(sentOn)}
              {sender !== null && ` by ${sender}`}
            </Fact>
            <Fact name="Told">{toldDate === null ? 'No date' : longDate(toldDate)}</Fact>
          </>
        )}
        <Fact name="Channel">{channel || 'Not said yet'}</Fact>
      </Facts>
      {text !== '' && <p className={styles.said}>{text}</p>}
      <div className={styles.actions}>
        <Sending announcement={announcement} release={release} />
        {isMovable(event) && <Button onPress={() => void askMoveTo(event)}>Move to date…</Button>}
        {sentOn === null && (
          <Button icon={<Pencil />} onPress={() => void askAnnouncement(announcement)}>
            Edit…
          </Button>
        )}
        <Button onPress={() => go({ place: 'release', releaseId: release.id, tab: 'checklists' })}>
          Open release
        </Button>
        {isRemovable(event) && (
          <Button kind="danger" icon={<Trash2 />} onPress={() => void removeRecord(event)}>
            Remove
          </Button>
        )}
      </div>
    </InspectorPanel>
  );
}

type SendingProps = Pick<AnnouncementFactsProps, 'announcement' | 'release'>;

/** Says that it went out; of one that told another date than the release has now, that it did anew. */
function Sending({ announcement: { id, sentOn, toldDate }, release }: SendingProps) {
  const announcementId = id;
  if (sentOn === null)
    return (
      <Button
        kind="primary"
        icon={<Check />}
        onPress={() => void told(run('announcement.send', { announcementId }))}
      >
        Mark as sent
      </Button>
    );
  if (toldDate === release.targetDate || release.targetDate === null) return null;
  return (
    <Button
      kind="primary"
      icon={<Check />}
      onPress={() => void told(run('announcement.correct', { announcementId }))}
    >
      Mark as told {longDate(release.targetDate)}
    </Button>
  );
}

async function told(sending: Promise<Done | null>): Promise<void> {
  const done = await sending;
  if (done) offerUndo(done);
}
