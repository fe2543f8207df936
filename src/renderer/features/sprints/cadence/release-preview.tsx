import { Table } from '#renderer/components/table.tsx';
import type { AppliedCadence } from '#shared/commands/cadence/apply.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import type { PlannedRelease } from '#shared/domain/cadence/plan-releases.ts';
import { numberOf } from '#shared/domain/sprint/lanes.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { addDays } from '#shared/lib/dates.ts';
import { timeRange } from '#shared/lib/format.ts';
import { FateChip } from './fate-chip.tsx';

const COLUMNS = [
  { id: 'version', title: 'Release' },
  { id: 'date', title: 'Ships' },
  { id: 'lock', title: 'Scope locks' },
  { id: 'window', title: 'Window' },
  { id: 'sprints', title: 'Sprints' },
  { id: 'fate', title: '' },
] as const;

/** The releases of a cadence as they will be. */
export function ReleasePreview({ applied }: { readonly applied: AppliedCadence }) {
  const { told, cadence } = applied;
  if (told.releases.length === 0)
    return (
      <p className="dimmer">No group of sprints is complete by then, so there is no release.</p>
    );
  return (
    <Table label="Releases of the cadence" columns={COLUMNS} dense>
      {told.releases.map((release) => {
        const { ordinal, version, date, fate } = release;
        const { lockDaysBefore, windowStart, windowEnd, zone } = cadence;
        return (
          <tr key={ordinal}>
            <td className="mono">{version ?? '–'}</td>
            <td>{date ? longDate(date) : '–'}</td>
            <td>
              {date && lockDaysBefore !== null ? longDate(addDays(date, -lockDaysBefore)) : '–'}
            </td>
            <td>{date ? `${timeRange(windowStart, windowEnd)} ${zone}` : '–'}</td>
            <td>{sprintsOf(told, release)}</td>
            <td>
              <FateChip fate={fate} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

/** `1–4`: the numbers of the sprints that lead to a release. */
function sprintsOf({ sprints }: CadencePlan, { ordinal }: PlannedRelease): string {
  const own = sprints.filter(({ feeds }) => feeds?.ordinal === ordinal);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return '–';
  return own.length === 1 ? numberOf(first) : `${numberOf(first)}–${numberOf(last)}`;
}
