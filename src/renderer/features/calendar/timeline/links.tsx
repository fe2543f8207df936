import { memo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { type Link, linksBetween } from '#shared/domain/calendar/follow-links.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { TimelineLine } from '#shared/domain/calendar/timeline.ts';
import { type Scale, scaleOf } from './scale.ts';
import styles from './timeline.module.css';

interface LinksProps {
  readonly lines: readonly TimelineLine[];
  readonly range: DayRange;
  /** How tall a line is, in px. */
  readonly lineHeight: number;
}

/** Quiet lines from each release to those that follow it; one whose rule is broken is marked. */
export const Links = memo(function Links({ lines, range, lineHeight }: LinksProps) {
  const releases = useModel((model) => model.releases);
  const follows = useModel((model) => model.follows);
  const settings = useModel((model) => model.settings);
  const holidays = useModel((model) => model.holidays);
  const links = linksBetween({ releases, follows, settings, holidays }, lines, range);
  const scale = scaleOf(range);
  return (
    <div className={styles.links} aria-hidden>
      {links.map((link) => (
        <i
          key={link.id}
          className={cx(
            styles.link,
            link.toLine < link.fromLine && styles.upward,
            link.to < link.from && styles.backward,
            !link.isKept && styles.broken,
          )}
          style={boxOf(link, scale, lineHeight)}
        />
      ))}
    </div>
  );
});

function boxOf({ from, to, fromLine, toLine }: Link, scale: Scale, lineHeight: number) {
  const [left, right] = [from, to].map((day) => scale.middle(day)).sort((a, b) => a - b);
  const [first, last] = [fromLine, toLine].sort((a, b) => a - b);
  return {
    left: `${left}%`,
    width: `${(right ?? 0) - (left ?? 0)}%`,
    top: ((first ?? 0) + 0.5) * lineHeight,
    height: ((last ?? 0) - (first ?? 0)) * lineHeight,
  };
}
