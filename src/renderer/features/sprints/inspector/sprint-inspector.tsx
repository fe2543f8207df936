import { Button } from '#renderer/components/button.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { run } from '#renderer/state/run.ts';
import { clearSelection } from '#renderer/state/selection.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { askRemoveSprint } from '../dialogs/ask.tsx';
import { askFeeds } from '../dialogs/feeds-dialog.tsx';
import { FeedFields } from './feed-fields.tsx';
import styles from './inspector.module.css';
import { Misfits } from './misfits.tsx';
import { SprintFields } from './sprint-fields.tsx';
import { SprintPoints } from './sprint-points.tsx';

/** One sprint, edited in place. */
export function SprintInspector({ sprint }: { readonly sprint: Sprint }) {
  const { id: sprintId, name } = sprint;
  return (
    <InspectorPanel
      label={name}
      heading={
        <EditableText
          label="Name"
          value={name}
          onCommit={(to, visit) => run('sprint.update', { sprintId, name: to }, visit)}
          required
          maxLength={500}
          waitsAs={`name of ${sprintId}`}
        />
      }
      onClose={clearSelection}
    >
      <Misfits sprintId={sprintId} />
      <FeedFields sprint={sprint} />
      <SprintFields sprint={sprint} />
      <SprintPoints sprint={sprint} />
      <div className={styles.actions}>
        <Button onPress={() => void askFeeds([sprintId])}>Feeds…</Button>
        <Button kind="danger" onPress={() => void askRemoveSprint(sprint)}>
          Remove sprint
        </Button>
      </div>
    </InspectorPanel>
  );
}
