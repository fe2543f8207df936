import { memo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { type Link, linksBetween } from '#shared/domain/calendar/follow-links.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { TimelineLine } from '#shared/domain/calendar/timeline.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
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
    <>
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
      {links.length > 0 && (
        <ul className="unseen" aria-label="Releases that follow others">
          {links.map((link) => (
            <li key={link.id}>{wordsFor(link, { releases, follows })}</li>
          ))}
        </ul>
      )}
    </>
  );
});

/** `A-9.5 Loyalty cards, at least 5 working days after 4.2.0 Ledger export`, and whether it is not. */
function wordsFor(
  { id, isKept }: Link,
  { releases, follows }: Pick<Model, 'releases' | 'follows'>,
): string {
  const follow = follows.get(id);
  const [release, leader] = [
    releases.get(follow?.releaseId ?? ''),
    releases.get(follow?.leaderId ?? ''),
  ];
  if (!follow || !release || !leader) return '';
  const rule = followWords(follow, releaseTitle(leader));
  return `${releaseTitle(release)}, ${rule}${isKept ? '' : ': not kept'}`;
}

/** How far from the middle of its line a link leaves a mark, and from an edge it runs, in px. */
const MARK = 9;
const GUTTER = 3;

/** Down (or up) from the one that leads, then in the gutter beside the line of the other one. */
function boxOf({ from, to, fromLine, toLine }: Link, scale: Scale, lineHeight: number) {
  const [leader, follower] = [scale.middle(from), scale.middle(to)];
  const middle = (fromLine + 0.5) * lineHeight;
  const isDown = toLine > fromLine;
  const top = isDown ? middle + MARK : (toLine + 1) * lineHeight - GUTTER;
  const bottom = isDown ? toLine * lineHeight + GUTTER : middle - MARK;
  return {
    left: `${Math.min(leader, follower)}%`,
    width: `${Math.abs(follower - leader)}%`,
    top,
    height: bottom - top,
  };
}
