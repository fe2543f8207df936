import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { committedOf, completedOf, type Total, totalOf } from '#shared/domain/sprint/points.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import styles from './releases.module.css';

/** What the sprints of a release took on and finished together. */
export function PointsCells({ sprints }: { readonly sprints: readonly Sprint[] }) {
  const items = useModel((model) => model.items);
  const [committed, completed] = useMemo(() => {
    const begun = sprints.filter(({ state }) => state !== 'future');
    return [totalOf({ items }, sprints, committedOf), totalOf({ items }, begun, completedOf)];
  }, [items, sprints]);
  const begun = sprints.some(({ state }) => state !== 'future');
  return (
    <>
      <div className={styles.committed}>
        {sprints.length > 0 && <Points what="Committed" total={committed} of={sprints.length} />}
      </div>
      <div className={styles.completed}>
        {begun && <Points what="Completed" total={completed} of={sprints.length} />}
      </div>
    </>
  );
}

interface PointsProps {
  readonly what: string;
  readonly total: Total;
  /** How many sprints it is about. */
  readonly of: number;
}

/** `44 pt`, and under it what of it is not known or was reckoned. */
function Points({ what, total: { points, reckoned, unknown }, of }: PointsProps) {
  const notes = [
    ...(reckoned ? ['reckoned'] : []),
    ...(unknown > 0 && unknown < of ? [`${counted(unknown, 'sprint')} unknown`] : []),
  ];
  const nothing = unknown > 0 && points === 0 && !reckoned;
  return (
    <>
      <span className={styles.figure}>
        <span className="unseen">{what} </span>
        {nothing ? 'unknown' : `${grouped(points)} pt`}
      </span>
      {!nothing && notes.length > 0 && <span className={styles.note}>{notes.join(', ')}</span>}
    </>
  );
}
