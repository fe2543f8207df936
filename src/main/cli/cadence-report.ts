import type { AppliedCadence } from '#shared/commands/cadence/apply.ts';
import { remarksIn } from '#shared/domain/cadence/fates.ts';
import { marksOf } from '#shared/domain/cadence/marks.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import { releasesUntil, sprintsUntil } from '#shared/domain/cadence/rhythm.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { GeneratedKind } from '#shared/domain/records/cadence.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { atOffset } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { table } from './output.ts';

export type CadenceReport = ReturnType<typeof cadenceReport>;

/**
 * The sprints and releases of the cadence that are there then, up to its horizon, and what should be
 * known of them; the shape of `--json`. Dates are inclusive, instants have the offset of the window's zone.
 */
export function cadenceReport({ after: model, cadence, horizon, told }: AppliedCadence) {
  const last = sprintsUntil(cadence, horizon);
  const ids = (kind: GeneratedKind, most: number) =>
    marksOf(model.generated, cadence.id)
      .filter((mark) => mark.kind === kind && mark.ordinal <= most)
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map(({ recordId }) => recordId);
  return {
    sprints: ids('sprint', last).flatMap((id) => {
      const sprint = model.sprints.get(id);
      return sprint ? { name: sprint.name, start: sprint.startDate, end: sprint.endDate } : [];
    }),
    releases: ids('release', releasesUntil(cadence, last)).flatMap((id) => {
      const release = model.releases.get(id);
      return release ? releaseRow(model, release) : [];
    }),
    remarks: remarksIn(told),
  };
}

function releaseRow(model: Model, release: Release) {
  const deployment = deploymentsOf(model.deployments, release.id)[0];
  const window = deployment ? windowOf(deployment, release) : null;
  return {
    version: release.version,
    date: release.targetDate,
    scopeLock: lockDate(release),
    sprints: sprintsFeeding(model, release),
    window: window && {
      start: atOffset(window.start, window.zone),
      end: atOffset(window.end, window.zone),
    },
  };
}

const sprintsFeeding = (model: Model, { id }: Release): string[] =>
  [...model.sprintFeeds.values()]
    .flatMap(({ releaseId, sprintId }) =>
      releaseId === id ? (model.sprints.get(sprintId) ?? []) : [],
    )
    .toSorted((a, b) => (a.startDate ?? '').localeCompare(b.startDate ?? ''))
    .map(({ name }) => name);

/** The report as two tables. */
export function reportInWords({ sprints, releases }: CadenceReport): string {
  const none = '–';
  const sprintRows = sprints.map(({ name, start, end }) => [name, start ?? none, end ?? none]);
  const releaseRows = releases.map(({ version, date, scopeLock, window, sprints: feeding }) => [
    ...[version, date ?? none, scopeLock ?? none],
    ...[window?.start ?? none, window?.end ?? none, feeding.join(', ')],
  ]);
  const head = ['release', 'date', 'scope lock', 'window from', 'to', 'sprints'];
  return `${table(['sprint', 'start', 'end'], sprintRows)}\n${table(head, releaseRows)}`;
}

/** What a plan did, or would do, and what it leaves, a line each. */
export function planInWords(plan: CadencePlan, team: string, done: boolean): string[] {
  const all = [
    ...plan.sprints.map(({ name, fate }) => ({ name, fate })),
    ...plan.releases.map(({ version, ordinal, fate }) => ({
      name: version ?? `Release ${ordinal}`,
      fate,
    })),
  ];
  const count = (rows: readonly { readonly fate: { readonly kind: string } }[], kind: string) =>
    rows.filter(({ fate }) => fate.kind === kind).length;
  const both = (kind: string) =>
    `${counted(count(plan.sprints, kind), 'sprint')} and ${counted(count(plan.releases, kind), 'release')}`;
  const verb = done ? 'Generated' : 'Would generate';
  return [
    `${verb} ${both('new')} for ${team}; ${both('updated')} updated, ${both('unchanged')} unchanged.`,
    ...all.flatMap(({ name, fate }) => {
      if (fate.kind === 'left') return `Left alone: ${name} (${fate.why}).`;
      return fate.kind === 'not-generated' ? `Not generated: ${name} (${fate.why}).` : [];
    }),
    ...remarksIn(plan).map((remark) => `To know: ${remark}`),
  ];
}
