import { Table } from '#renderer/components/table.tsx';
import type { AppliedCadence } from '#shared/commands/cadence/apply.ts';
import { releaseThen } from '#shared/commands/cadence/outcome.ts';
import type { PlannedRelease } from '#shared/domain/cadence/plan-releases.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { sprintsFeeding } from '#shared/domain/sprint/feeding.ts';
import { numberOf } from '#shared/domain/sprint/lanes.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
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
  const { told, after } = applied;
  const shown = told.releases.filter(isDated);
  if (shown.length === 0)
    return (
      <p className="dimmer">No group of sprints is complete by then, so there is no release.</p>
    );
  return (
    <Table label="Releases of the cadence" columns={COLUMNS} dense>
      {shown.map((planned) => {
        const { ordinal, version, date, fate } = planned;
        const release = releaseThen(applied, ordinal);
        const lock = release && lockDate(release);
        return (
          <tr key={ordinal}>
            <td className="mono">{version ?? '–'}</td>
            <td>{longDate(date)}</td>
            <td>{lock === null ? 'never' : longDate(lock)}</td>
            <td>{release ? windowIn(after, release) : '–'}</td>
            <td>{release ? numbersOf(sprintsFeeding(after, release.id)) : '–'}</td>
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

/** `22:00–02:00 Europe/Berlin`. */
function windowIn({ deployments }: Model, { id }: Release): string {
  const [first] = deploymentsOf(deployments, id);
  if (!first?.windowStart || !first.windowEnd) return '–';
  return `${timeRange(first.windowStart, first.windowEnd)} ${zoneLabel(first.zone)}`;
}

/** `1–4`, or `28, 29, 31–32`: the numbers of sprints, in time. */
function numbersOf(sprints: readonly Sprint[]): string {
  const numbers = sprints.map(numberOf);
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(number)) run.push(number);
    else runs.push([number]);
  }
  return runs.map(runInWords).join(', ') || '–';
}

const runInWords = (run: readonly string[]): string =>
  run.length === 1 ? (run[0] ?? '') : `${run[0]}–${run.at(-1)}`;
