import { Button } from 'react-aria-components';
import { go } from '#renderer/app/route.ts';
import { cx } from '#renderer/components/cx.ts';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { TimelineLine } from '#shared/domain/calendar/timeline.ts';
import type { FrozenPaths } from './frozen.ts';
import type { Scale } from './scale.ts';
import styles from './timeline.module.css';
import { TimelineBar } from './timeline-bar.tsx';

interface LineProps {
  readonly line: TimelineLine;
  readonly scale: Scale;
  /** How far down the page it stands, in px. */
  readonly top: number;
  /** What of it is frozen, of the line of a release. */
  readonly frozen: FrozenPaths;
}

/** A line of the timeline: what it is about, and its bars. */
export function Line({ line, scale, top, frozen }: LineProps) {
  const style = { transform: `translateY(${top}px)` };
  if (line.kind === 'group')
    return (
      <div className={cx(styles.line, styles.group)} style={style}>
        <h2 className={styles.label}>{line.title}</h2>
      </div>
    );
  return (
    <div className={styles.line} style={style}>
      <div className={styles.label}>
        {line.kind === 'lane' ? (
          <span className="cut">{line.title}</span>
        ) : (
          <ReleaseName {...line} />
        )}
      </div>
      <div className={styles.track}>
        {frozen.soft && <i className={styles.softFrozen} style={{ clipPath: frozen.soft }} />}
        {frozen.hard && <i className={styles.hardFrozen} style={{ clipPath: frozen.hard }} />}
        {line.events.map((event, at) => (
          <TimelineBar
            key={event.id}
            event={event}
            scale={scale}
            nth={event.kind === 'window' ? windowsBefore(line.events, at) : 0}
          />
        ))}
      </div>
    </div>
  );
}

/** How many windows before the one at `at` are on its day: events come in order of their days. */
const windowsBefore = (events: readonly CalendarEvent[], at: number): number =>
  events.slice(0, at).filter(({ kind, start }) => kind === 'window' && start === events[at]?.start)
    .length;

const ReleaseName = ({ release }: Extract<TimelineLine, { kind: 'release' }>) => (
  <Button
    className={styles.releaseName ?? ''}
    onPress={() => go({ place: 'release', releaseId: release.id, tab: 'checklists' })}
  >
    <i className={styles.dot} style={{ background: `var(--hue-${release.hue})` }} />
    <ReleaseTitle release={release} versionClass={styles.version} />
  </Button>
);
