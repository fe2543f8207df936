import { CalendarClock } from 'lucide-react';
import { memo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import type { Id } from '#shared/domain/model/change.ts';
import type { TeamLanes } from '#shared/domain/sprint/lanes.ts';
import { askCadence } from '../cadence/cadence-dialog.tsx';
import type { AxisProps } from './axis.tsx';
import styles from './lanes.module.css';
import { LABELS, LANE, xOf } from './scale.ts';
import { SprintBar, UndatedSprint } from './sprint-bar.tsx';
import { TeamLabel } from './team-label.tsx';

interface TeamRowProps extends Pick<AxisProps, 'span' | 'width' | 'from' | 'to'> {
  readonly row: TeamLanes;
  readonly productId: Id | null;
}

/** A team, or a series of none, and its sprints: in time, and under them those without days. */
export const TeamRow = memo(function TeamRow(props: TeamRowProps) {
  const { row, span, width, from, to, productId } = props;
  const { team, series, lanes, undated } = row;
  const count = Math.max(1, lanes.length + (undated.length > 0 ? 1 : 0));
  const isEmpty = lanes.length === 0 && undated.length === 0;
  return (
    <section
      className={styles.row}
      style={{ height: count * LANE }}
      aria-label={`Sprints of ${team?.name ?? (series || 'no team')}`}
    >
      <TeamLabel row={row} />
      {lanes.map((lane, n) =>
        lane
          .filter(({ startDate, endDate }) => startDate <= to && endDate >= from)
          .map((sprint, nth) => {
            const left = LABELS + xOf(span, sprint.startDate, width);
            const right = LABELS + xOf(span, sprint.endDate, width) + width;
            return (
              <SprintBar
                key={sprint.id}
                sprint={sprint}
                team={team}
                productId={productId}
                isFirst={nth === 0}
                left={left}
                width={right - left}
                top={n * LANE}
              />
            );
          }),
      )}
      {undated.length > 0 && (
        <div className={styles.undated} style={{ marginTop: lanes.length * LANE }}>
          <span className={styles.undatedTitle}>Without dates</span>
          {undated.map((sprint, nth) => (
            <UndatedSprint
              key={sprint.id}
              sprint={sprint}
              team={team}
              productId={productId}
              isFirst={nth === 0}
            />
          ))}
        </div>
      )}
      {isEmpty && team && (
        <div className={styles.undated}>
          <span className="dimmer">No sprint yet.</span>
          <Button kind="quiet" icon={<CalendarClock />} onPress={() => void askCadence(team.id)}>
            Set a cadence…
          </Button>
        </div>
      )}
    </section>
  );
});
