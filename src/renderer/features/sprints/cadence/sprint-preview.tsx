import { Table } from '#renderer/components/table.tsx';
import type { AppliedCadence } from '#shared/commands/cadence/apply.ts';
import { fedThen } from '#shared/commands/cadence/outcome.ts';
import type { PlannedSprint } from '#shared/domain/cadence/plan-sprints.ts';
import type { SprintDates } from '#shared/domain/cadence/rhythm.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { FateChip } from './fate-chip.tsx';

const COLUMNS = [
  { id: 'name', title: 'Sprint' },
  { id: 'start', title: 'First day' },
  { id: 'end', title: 'Last day' },
  { id: 'feeds', title: 'Feeds' },
  { id: 'fate', title: '' },
] as const;

/** Whether there are days to show: of one that was deleted, or has none, the reasons are told. */
export const hasDays = (sprint: PlannedSprint): sprint is PlannedSprint & { dates: SprintDates } =>
  sprint.dates !== null;

/** So many are listed; the others follow the same rhythm. */
const MOST = 100;

/** The sprints of a cadence as they will be. */
export function SprintPreview({ applied }: { readonly applied: AppliedCadence }) {
  const sprints = applied.told.sprints.filter(hasDays);
  const more = sprints.length - MOST;
  if (sprints.length === 0) return <p className="dimmer">No sprint has days by then.</p>;
  return (
    <>
      <Table label="Sprints of the cadence" columns={COLUMNS} dense>
        {sprints.slice(0, MOST).map(({ ordinal, name, dates, fate }) => (
          <tr key={ordinal}>
            <td>{name}</td>
            <td>{longDate(dates.start)}</td>
            <td>{longDate(dates.end)}</td>
            <td className="mono">{fedThen(applied, ordinal) ?? '–'}</td>
            <td>
              <FateChip fate={fate} />
            </td>
          </tr>
        ))}
      </Table>
      {more > 0 && <p className="dimmer">and {more} more</p>}
    </>
  );
}
