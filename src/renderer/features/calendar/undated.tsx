import { Button } from '#renderer/components/button.tsx';
import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import type { Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import bars from './bars.module.css';
import styles from './calendar.module.css';
import { undatedDragId } from './moving/carried.ts';

interface UndatedProps {
  readonly releases: readonly Release[];
  readonly sprints: readonly Sprint[];
  /** Whether days are shown that something can be dropped on. */
  readonly hasDays: boolean;
  onSetDate(release: Release): void;
  onSetSprint(sprint: Sprint): void;
}

/** What waits for a day: drag it onto one, or say which. */
export function Undated({ releases, sprints, hasDays, onSetDate, onSetSprint }: UndatedProps) {
  return (
    <aside className={styles.side} aria-label="Without a date">
      {releases.length > 0 && (
        <section>
          <h2 className={styles.sideHead}>Releases without a date</h2>
          <p className={styles.sideHelp}>
            {hasDays
              ? 'Drag one onto a day, or say on which it ships.'
              : 'Say on which day one ships. In the other views it can be dragged there, too.'}
          </p>
          <ul className={styles.waiting}>
            {releases.map((release) => (
              <li key={release.id}>
                <Waiting release={release} hasDays={hasDays} onSetDate={onSetDate} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sprints.length > 0 && (
        <section>
          <h2 className={styles.sideHead}>Sprints without dates</h2>
          <ul className={styles.waiting}>
            {sprints.map((sprint) => (
              <li key={sprint.id} className={styles.waitingRow}>
                <span className="cut grow">{sprint.name}</span>
                <Button
                  kind="quiet"
                  aria-label={`Set dates… of ${sprint.name}`}
                  onPress={() => onSetSprint(sprint)}
                >
                  Set dates…
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

interface WaitingProps extends Pick<UndatedProps, 'hasDays' | 'onSetDate'> {
  readonly release: Release;
}

function Waiting({ release, hasDays, onSetDate }: WaitingProps) {
  const { ref, listeners, isLifted } = useLift(undatedDragId(release.id), !hasDays);
  return (
    <div className={cx(styles.waitingRow, isLifted && bars.lifted)}>
      <div
        ref={ref}
        {...listeners}
        className={cx(bars.bar, bars.release, bars[`hue${release.hue}`], bars.waitingBar)}
        data-undated={release.version}
      >
        <ReleaseTitle release={release} />
      </div>
      <Button
        kind="quiet"
        aria-label={`Set date… of ${releaseTitle(release)}`}
        onPress={() => onSetDate(release)}
      >
        Set date…
      </Button>
    </div>
  );
}
