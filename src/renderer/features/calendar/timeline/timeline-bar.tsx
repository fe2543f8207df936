import { type CSSProperties, memo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { nameInTeam } from '#shared/domain/sprint/lanes.ts';
import { useBarHandle } from '../bar-handle.ts';
import look from '../bars.module.css';
import { lookOf } from '../event-look.ts';
import { BarWords } from '../grid/bar-words.tsx';
import { barDragId } from '../moving/carried.ts';
import { Edges } from '../moving/edges.tsx';
import { isMovable } from '../moving/moves.ts';
import type { Scale } from './scale.ts';
import styles from './timeline.module.css';

const BOTH = ['start', 'end'] as const;

interface TimelineBarProps {
  readonly event: CalendarEvent;
  readonly scale: Scale;
  /** How many windows of its line lie on the same day and begin before it. */
  readonly nth?: number;
}

/** An event on its line: sprints and phases as bars, releases and windows as marks on their day. */
export const TimelineBar = memo(function TimelineBar(props: TimelineBarProps) {
  const { event, scale, nth = 0 } = props;
  const { ref, listeners, isLifted } = useLift(barDragId(event, 'line'), !isMovable(event));
  const handle = useBarHandle(event, true, ref);
  const title = useModel((model) => titleOf(model, event));
  const isMark = event.releaseId !== null && event.kind !== 'phase';
  return (
    <div
      {...listeners}
      {...handle}
      style={{ ...scale.span(event.start, event.end), '--nth': nth } as CSSProperties}
      className={cx(
        isMark ? styles.mark : look.bar,
        isMark ? cx(styles[`${event.kind}Mark`], look[`hue${event.hue}`]) : lookOf(event),
        styles.placed,
        event.kind === 'sprint' && styles.placedSprint,
        isLifted && look.lifted,
        handle['aria-pressed'] && look.chosen,
        event.over && (isMark ? styles.overMark : cx(look.over, styles.overBar)),
      )}
    >
      {!isMark && <BarWords event={{ ...event, title, version: '' }} />}
      <Edges event={event} edges={BOTH} />
    </div>
  );
});

/** What stands in a bar: a sprint's name without its team's, which stands before its line. */
function titleOf({ sprints, teams }: Model, event: CalendarEvent): string {
  const sprint = event.kind === 'sprint' ? sprints.get(event.recordId) : undefined;
  return sprint ? nameInTeam(sprint, teams.get(sprint.teamId ?? '') ?? null) : event.title;
}
