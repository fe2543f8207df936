import { X } from 'lucide-react';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { Version } from '#renderer/components/version.tsx';
import { clearSelection, select } from '#renderer/state/selection.ts';
import { useToday } from '#renderer/state/today.ts';
import { getModel, useModel } from '#renderer/state/workspace.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import styles from './calendar.module.css';
import { askMoveTo } from './moving/dialogs.tsx';

/** The releases that are selected together, and what can be done to them as one. */
export function SelectedPanel({ ids }: { readonly ids: readonly Id[] }) {
  const model = useModel((whole) => whole);
  const today = useToday();
  const releases = ids
    .flatMap((id) => model.releases.get(id) ?? [])
    .sort((a, b) => compare(a.targetDate ?? '', b.targetDate ?? '') || compare(a.id, b.id));
  const [first] = releases;
  const move = () => {
    const event = first && eventById(getModel(), `release:${first.id}`);
    if (event) void askMoveTo(event);
  };
  return (
    <InspectorPanel
      label="Selected releases"
      heading={`${releases.length} releases selected`}
      onClose={clearSelection}
    >
      <ul className={styles.selected}>
        {releases.map((release) => (
          <li key={release.id} className={styles.selectedRow}>
            <span className={styles.dot} data-hue={release.hue} />
            <Version version={releaseName(model, release)} />
            <span className="cut grow">{release.name}</span>
            <span className={styles.selectedDate}>
              {release.targetDate ? dateNear(release.targetDate, today) : 'No date'}
            </span>
            <IconButton
              label={`Leave ${release.version} out`}
              onPress={() =>
                select(
                  'release',
                  ids.filter((id) => id !== release.id),
                )
              }
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className={styles.sideHelp}>
        Drag one of them, or press Alt and an arrow key on it: all move by the same number of days,
        in one step.
      </p>
      <div className={styles.inspectorActions}>
        <Button kind="primary" onPress={move}>
          Move to date…
        </Button>
        <Button onPress={clearSelection}>Select none</Button>
      </div>
    </InspectorPanel>
  );
}
