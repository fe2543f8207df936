import { Table } from '#renderer/components/table.tsx';
import type { AppliedCadence } from '#shared/commands/cadence/apply.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import type { PlannedRelease } from '#shared/domain/cadence/plan-releases.ts';
import { numberOf } from '#shared/domain/sprint/lanes.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
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
  const shown = told.releases.filter(isDated);
  if (shown.length === 0)
    return (
      <p className="dimmer">No group of sprints is complete by then, so there is no release.</p>
    );
  return (
    <Table label="Releases of the cadence" columns={COLUMNS} dense>
      {shown.map((release) => {
        const { ordinal, version, date, fate } = release;
        const { lockDaysBefore, windowStart, windowEnd, zone } = cadence;
        return (
          <tr key={ordinal}>
            <td className="mono">{version ?? '–'}</td>
            <td>{longDate(date)}</td>
            <td>{lockDaysBefore === null ? 'never' : longDate(addDays(date, -lockDaysBefore))}</td>
            <td>{`${timeRange(windowStart, windowEnd)} ${zone}`}</td>
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

/** Whether there is a day to show: of one that was deleted, or has none, the reasons are told. */
export const isDated = (release: PlannedRelease): release is PlannedRelease & { date: IsoDate } =>
  release.date !== null;

/** `1–4`: the numbers of the sprints that lead to a release. */
function sprintsOf({ sprints }: CadencePlan, { ordinal }: PlannedRelease): string {
  const own = sprints.filter(({ feeds }) => feeds?.ordinal === ordinal);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return '–';
  return own.length === 1 ? numberOf(first) : `${numberOf(first)}–${numberOf(last)}`;
}
