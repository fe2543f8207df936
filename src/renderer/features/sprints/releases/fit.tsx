import { ProgressBar } from '#renderer/components/progress-bar.tsx';
import type { Id } from '#shared/domain/model/change.ts';
import type { ReleaseCapacity } from '#shared/domain/sprint/capacity.ts';
import { counted, grouped, pointsWords } from '#shared/lib/format.ts';
import { useCapacity } from '../use-capacity.ts';
import styles from './releases.module.css';

/** What is still to do for a release, of what its teams can still do. */
export function Fit({ releaseId }: { readonly releaseId: Id }) {
  const fit = useCapacity(releaseId);
  const { capacity, needed, over } = fit;
  const isOver = over !== null && over > 0;
  return (
    <>
      <span className={styles.figures}>
        <span className={styles.figure}>
          <span className="unseen">To do </span>
          {capacity === null
            ? pointsWords(needed)
            : `${grouped(needed)} of ${pointsWords(capacity)}`}
        </span>
        <span className={isOver ? styles.over : styles.note}>{fitWords(fit)}</span>
      </span>
      {capacity !== null && (
        <ProgressBar
          label="To do, of capacity"
          value={needed}
          total={Math.max(capacity, needed > 0 ? 1 : 0)}
          tone={isOver ? 'nogo' : 'accent'}
        />
      )}
    </>
  );
}

/** `6 pt over`, `12 pt free`, or why it is not known. */
function fitWords({ capacity, needed, over, teams }: ReleaseCapacity): string {
  if (over !== null && over > 0) return `${pointsWords(over)} over`;
  if (capacity !== null) return `${pointsWords(capacity - needed)} free`;
  const unknown = teams.filter((team) => team.capacity === null);
  if (teams.length === 0) return 'room unknown: no sprint';
  if (unknown.some(({ team }) => team === null)) return 'room unknown: no team';
  const [first] = unknown;
  return `room unknown: pace of ${unknown.length === 1 ? first?.team?.name : counted(unknown.length, 'team')}`;
}
