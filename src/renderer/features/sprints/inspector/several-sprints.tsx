import { Button } from '#renderer/components/button.tsx';
import { InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { clearSelection } from '#renderer/state/selection.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { counted } from '#shared/lib/format.ts';
import { askFeeds } from '../dialogs/feeds-dialog.tsx';
import styles from './inspector.module.css';

/** Several sprints that are mapped together. */
export function SeveralSprints({ sprintIds }: { readonly sprintIds: readonly Id[] }) {
  const title = counted(sprintIds.length, 'sprint');
  return (
    <InspectorPanel label={title} heading={title} onClose={clearSelection}>
      <ul className={styles.list}>
        {sprintIds.map((id) => (
          <OneSprint key={id} id={id} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button kind="primary" onPress={() => void askFeeds(sprintIds)}>
          Feeds…
        </Button>
      </div>
    </InspectorPanel>
  );
}

function OneSprint({ id }: { readonly id: Id }) {
  const name = useModel((model) => model.sprints.get(id)?.name ?? '');
  const versions = useModel((model) =>
    releasesFedBy(model, id)
      .map(({ version }) => version)
      .join(', '),
  );
  return (
    <li className={styles.line}>
      <span className="cut">{name}</span>
      <span className={versions === '' ? 'dimmer' : 'mono cut'}>{versions || 'no release'}</span>
    </li>
  );
}
