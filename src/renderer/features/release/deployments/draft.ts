import { changedFields } from '#renderer/lib/typed-over.ts';
import { type Move, windowDayMove } from '#renderer/questions/moving/move.ts';
import { preview, tryRun } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Plan } from '#shared/commands/command.ts';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { isOver } from '#shared/domain/deployment/is-over.ts';
import { type DeploymentWindow, windowOf } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { defaultWindow, nightsBetween } from '#shared/domain/release/default-window.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { defined } from '#shared/lib/defined.ts';
import type { Result } from '#shared/lib/result.ts';

type Fields = Pick<
  Deployment,
  | 'environment'
  | 'windowDay'
  | 'windowStart'
  | 'windowEnd'
  | 'windowNights'
  | 'zone'
  | 'reserveMinutes'
>;

/** A deployment while it is edited, as a person thinks of it. */
export interface DeploymentDraft extends Fields {
  /** The day its window starts; `null` where the release has no date. */
  readonly date: IsoDate | null;
  /** Whether the release moves with a window that is taken to another day. */
  readonly movesRelease: boolean;
  /** Why it has to be in a soft freeze. */
  readonly reason: string;
}

/** A draft of a deployment as it stands; of a new one in the usual window, on the others' wall. */
export function draftOf(
  model: Model,
  release: Release,
  deployment: Deployment | null,
): DeploymentDraft {
  const others = deploymentsOf(model.deployments, release.id);
  const fields: Fields = deployment ?? {
    ...defaultWindow(others[0]?.zone ?? zoneOf(model)),
    environment: '',
  };
  const { targetDate } = release;
  return {
    ...fields,
    date: targetDate === null ? null : addDays(targetDate, fields.windowDay),
    movesRelease: others.length === 1 && takesRelease(release, deployment),
    reason: '',
  };
}

/** Whether the release may move with the window: neither of them is over. */
export const takesRelease = (release: Release, deployment: Deployment | null): boolean =>
  deployment !== null && isOpen(release) && !isOver(deployment);

/** A change that can be looked at before it is made. */
export interface Saving {
  preview(): Result<Plan>;
  run(): ReturnType<typeof tryRun>;
  /** Where it moves the release: others may have to be asked about. */
  readonly move: Move | null;
}

const saving = <N extends CommandName>(name: N, input: InputOf<N>): Saving => ({
  preview: () => preview(name, input),
  run: () => tryRun(name, input),
  move: null,
});

/** What saving the draft does: a new deployment, another window, or a release that moves with it. */
export function savingOf(
  release: Release,
  deployment: Deployment | null,
  draft: DeploymentDraft,
): Saving {
  if (!deployment) {
    const windowDay = dayOf(release, draft);
    const fields = { ...fieldsOf(null, draft), windowDay };
    return saving('deployment.add', { releaseId: release.id, ...fields });
  }
  const { windowDay, ...fields } = changedIn(release, deployment, draft);
  return (
    movingOf(release, deployment, draft, fields) ??
    saving('deployment.update', {
      deploymentId: deployment.id,
      ...fields,
      ...defined({ windowDay }),
    })
  );
}

/** Saving that takes the release along to another day; `null` where the release keeps its date. */
function movingOf(
  release: Release,
  deployment: Deployment,
  draft: DeploymentDraft,
  fields: Partial<ReturnType<typeof fieldsOf>>,
): Saving | null {
  const { date } = draft;
  const { targetDate } = release;
  const days = movedDays(release, deployment, draft);
  if (date === null || targetDate === null || days === 0 || !draft.movesRelease) return null;
  const input = { deploymentId: deployment.id, date, ...fields };
  const to = { releaseId: release.id, date: addDays(targetDate, days) };
  return { ...saving('deployment.moveWindow', input), move: windowDayMove(to, input) };
}

/** What saving changes of the deployment as it stands. */
function changedIn(release: Release, deployment: Deployment, draft: DeploymentDraft) {
  const inputOf = (of: DeploymentDraft) => ({
    ...fieldsOf(deployment, of),
    windowDay: dayOf(release, of),
  });
  return changedFields(inputOf(draftOf(getModel(), release, deployment)), inputOf(draft));
}

const fieldsOf = (deployment: Deployment | null, draft: DeploymentDraft) => ({
  environment: draft.environment,
  windowStart: draft.windowStart,
  windowEnd: draft.windowEnd,
  windowNights: nightsOf(deployment, draft),
  // As it was, it may be one that only another computer knows.
  ...(draft.zone !== deployment?.zone && { zone: draft.zone }),
  reserveMinutes: draft.reserveMinutes,
  ...(draft.reason.trim() !== '' && { reason: draft.reason.trim() }),
});

/** How many days the window moves; none where the release or the deployment has no day yet. */
export function movedDays(
  { targetDate }: Release,
  deployment: Deployment | null,
  { date }: DeploymentDraft,
): number {
  if (targetDate === null || deployment === null || date === null) return 0;
  return daysBetween(addDays(targetDate, deployment.windowDay), date);
}

/** How many days after the target date the window starts, where the release keeps its date. */
const dayOf = ({ targetDate }: Release, { date, windowDay }: DeploymentDraft): number =>
  targetDate === null || date === null ? windowDay : daysBetween(targetDate, date);

/** How many nights it lasts: as many as before while only other things change, so that long windows keep theirs. */
export function nightsOf(before: Deployment | null, draft: DeploymentDraft): number {
  const { windowStart, windowEnd, windowNights } = draft;
  const same = windowStart === before?.windowStart && windowEnd === before?.windowEnd;
  if (same || windowStart === null || windowEnd === null) return windowNights;
  return nightsBetween(windowStart, windowEnd);
}

/** The window as drafted; `null` where it has no day or no times, or they leave nothing. */
export const draftedWindow = (
  before: Deployment | null,
  draft: DeploymentDraft,
): DeploymentWindow | null =>
  windowOf(
    { ...draft, windowDay: 0, windowNights: nightsOf(before, draft) },
    { targetDate: draft.date },
  );
