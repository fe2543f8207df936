import { Table } from '#renderer/components/table.tsx';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { FateChip } from './fate-chip.tsx';

const COLUMNS = [
  { id: 'name', title: 'Sprint' },
  { id: 'start', title: 'First day' },
  { id: 'end', title: 'Last day' },
  { id: 'feeds', title: 'Feeds' },
  { id: 'fate', title: '' },
] as const;

/** So many are listed; the others follow the same rhythm. */
const MOST = 100;

/** The sprints of a cadence as they will be. */
export function SprintPreview({ told: { sprints } }: { readonly told: CadencePlan }) {
  const more = sprints.length - MOST;
  return (
    <>
      <Table label="Sprints of the cadence" columns={COLUMNS} dense>
        {sprints.slice(0, MOST).map(({ ordinal, name, dates, feeds, fate }) => (
          <tr key={ordinal}>
            <td>{name}</td>
            <td>{dates ? longDate(dates.start) : '–'}</td>
            <td>{dates ? longDate(dates.end) : '–'}</td>
            <td className="mono">{feeds?.version ?? '–'}</td>
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
