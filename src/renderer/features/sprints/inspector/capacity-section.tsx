import { go } from '#renderer/app/route.ts';
import { Button } from '#renderer/components/button.tsx';
import { Table } from '#renderer/components/table.tsx';
import { select } from '#renderer/state/selection.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { ReleaseCapacity } from '#shared/domain/sprint/capacity.ts';
import { counted, grouped, pointsWords } from '#shared/lib/format.ts';
import { useCapacity } from '../use-capacity.ts';
import styles from './inspector.module.css';

const COLUMNS = [
  { id: 'team', title: 'Team' },
  { id: 'sprints', title: 'Sprints to come', align: 'end' },
  { id: 'needed', title: 'To do', align: 'end' },
  { id: 'capacity', title: 'Room', align: 'end' },
] as const;

/** What each team can still do for a release, and what does not fit. */
export function CapacitySection({ releaseId }: { readonly releaseId: Id }) {
  const fit = useCapacity(releaseId);
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>Capacity</h3>
      <p className={styles.sum}>{sumWords(fit)}</p>
      {fit.teams.length > 0 && (
        <Table label="Capacity by team" columns={COLUMNS} dense>
          {fit.teams.map(({ team, sprints, needed, capacity }) => (
            <tr key={team?.id ?? 'none'}>
              <td className={styles.teamCell}>{team?.name ?? 'No team'}</td>
              <td data-align="end">{sprints.length}</td>
              <td data-align="end">{grouped(needed)}</td>
              <td data-align="end">{capacity === null ? 'unknown' : grouped(capacity)}</td>
            </tr>
          ))}
        </Table>
      )}
      {fit.unfit.length > 0 && <Unfit fit={fit} releaseId={releaseId} />}
      {fit.withoutPoints > 0 && (
        <p className={styles.aside}>
          {counted(fit.withoutPoints, 'item')} without points{' '}
          {fit.withoutPoints === 1 ? 'is' : 'are'} not counted.
        </p>
      )}
    </section>
  );
}

function sumWords({ capacity, needed, over }: ReleaseCapacity): string {
  if (capacity === null) return `${pointsWords(needed)} to do. The room for it is unknown.`;
  const rest = over ? `${pointsWords(over)} over.` : `${pointsWords(capacity - needed)} free.`;
  return `${pointsWords(needed)} to do, room for ${pointsWords(capacity)}: ${rest}`;
}

const MOST = 8;

interface UnfitProps {
  readonly fit: ReleaseCapacity;
  readonly releaseId: Id;
}

/** The items of lowest rank, for which there is no room. */
function Unfit({ fit: { unfit }, releaseId }: UnfitProps) {
  const more = unfit.length - MOST;
  return (
    <>
      <h4 className={styles.unfitTitle}>{counted(unfit.length, 'item')} without room</h4>
      <ul className={styles.list}>
        {unfit.slice(0, MOST).map(({ id, key, title, points }) => (
          <li key={id} className={styles.line}>
            <Button
              kind="quiet"
              className={styles.item}
              onPress={() => {
                go({ place: 'release', releaseId, tab: 'scope' });
                select('item', [id]);
              }}
            >
              <span className="mono">{key}</span> {title}
            </Button>
            <span className="dimmer">{pointsWords(points)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.aside}>and {more} more</p>}
    </>
  );
}
