import { numberingOf, releaseValues } from '#shared/domain/cadence/marks.ts';
import type { PlannedRelease } from '#shared/domain/cadence/plan-releases.ts';
import { windowOfCadence } from '#shared/domain/cadence/release-day.ts';
import { type Change, type Id, insert, update } from '#shared/domain/model/change.ts';
import { huesAmong } from '#shared/domain/release/hues.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { actorOf } from '../release/create.ts';
import { lockDueChanges } from '../release/lock-due.ts';
import { newReleaseChanges } from '../release/new-release.ts';
import type { Making, ReleaseIds } from './generate.ts';

/** What makes the planned releases so, and the ids of all that are there then. */
export function releaseChanges(making: Making): {
  readonly changes: Change[];
  readonly ids: ReleaseIds;
} {
  const ids = new Map<number, Id>();
  const changes: Change[] = [];
  const hueOn = huesAmong(making.model.releases.values());
  for (const planned of making.plan.releases) {
    const { ordinal, release, version, date, fate } = planned;
    if (release) ids.set(ordinal, release.id);
    if (version === null || date === null) continue;
    if (fate.kind === 'new') {
      const id = making.context.newId();
      ids.set(ordinal, id);
      changes.push(...newRelease(making, { id, ordinal, version, date, hue: hueOn(date) }));
    } else if (fate.kind === 'updated' || fate.kind === 'unchanged') {
      changes.push(...changedRelease(making, planned, { version, date }));
    }
  }
  return { changes, ids };
}

interface New {
  readonly id: Id;
  readonly ordinal: number;
  readonly version: string;
  readonly date: string;
  readonly hue: number;
}

function newRelease(making: Making, { id, ordinal, version, date, hue }: New): Change[] {
  const { model, cadence, plan, context } = making;
  const { windowDay: _, ...window } = windowOfCadence(cadence);
  const release = {
    id,
    productId: plan.product.id,
    version,
    targetDate: date,
    method: plan.product.method,
    ownerId: actorOf(model, context.actorId),
    lockDaysBefore: cadence.lockDaysBefore,
    hue,
    window,
  };
  const mark = {
    id: context.newId(),
    cadenceId: cadence.id,
    kind: 'release' as const,
    ordinal,
    recordId: id,
    values: valuesFor(making, version, date),
  };
  return [...newReleaseChanges(model, release, context), insert('generated', mark)];
}

function changedRelease(
  making: Making,
  { release, mark }: PlannedRelease,
  to: { readonly version: string; readonly date: string },
): Change[] {
  const { model, cadence } = making;
  if (!release || !mark) return [];
  const { version, date: targetDate } = to;
  const deployment = deploymentsOf(model.deployments, release.id)[0];
  return [
    ...update('releases', release, {
      version,
      targetDate,
      lockDaysBefore: cadence.lockDaysBefore,
    }),
    ...lockDueChanges(model, release, cadence.lockDaysBefore),
    ...(deployment ? update('deployments', deployment, windowOfCadence(cadence)) : []),
    ...update('generated', mark, { values: valuesFor(making, version, targetDate) }),
  ];
}

const valuesFor = ({ cadence }: Making, version: string, targetDate: string): string[] => [
  ...releaseValues({
    version,
    targetDate,
    lockDaysBefore: cadence.lockDaysBefore,
    ...windowOfCadence(cadence),
  }),
  ...numberingOf(cadence),
];
