import { effectsOfMove, type MoveEffects } from '#shared/domain/calendar/effects.ts';
import { firstLegal } from '#shared/domain/calendar/first-legal.ts';
import { obstaclesOn, shipOf } from '#shared/domain/calendar/legal-day.ts';
import { type Finding, inShort } from '#shared/domain/checks/finding.ts';
import { newFindings } from '#shared/domain/checks/new-findings.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Chain, Shift } from '#shared/domain/follow/propose.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { Instant, IsoDate } from '#shared/lib/dates.ts';

/** A move of one release as it was worked out, and what came of it. */
export interface WorkedOut {
  readonly before: Model;
  /** The model with the move in it, whether that is allowed or not. */
  readonly after: Model;
  readonly release: Release;
  readonly date: IsoDate;
  /** What follows, as far as it is taken along. */
  readonly chain: Chain;
  readonly takesAll: boolean;
  readonly refusal: AppError | null;
}

export type MoveReport = ReturnType<typeof moveReport>;

/** What is said of a move; the shape of `--json`. */
export function moveReport(
  { before, after, release, date, chain, takesAll, refusal }: WorkedOut,
  applied: boolean,
  moment: { readonly now: Instant; readonly today: IsoDate },
) {
  const effects = effectsOfMove(before, after, release.id, moment.today);
  const moved = after.releases.get(release.id) ?? release;
  const group = {
    releaseId: release.id,
    moves: [{ releaseId: release.id, date }],
    takes: () => takesAll,
  };
  const shifted = [release.id, ...chain.shifts.map(({ releaseId }) => releaseId)];
  return {
    applied,
    refused: refusal && { code: refusal.code, ...explain(refusal) },
    version: release.version,
    product: productKey(before, release),
    before: release.targetDate,
    after: date,
    firstLegalDay: firstLegal(before, after, group, moment.today)?.date ?? null,
    past: date < moment.today,
    scopeLock: { before: lockDate(release), after: lockDate(moved) },
    ...datesIn(effects),
    windows: windowsOf(after, moved),
    staying: effects.staying.map(({ kind }) => PHASE_NAMES[kind]),
    beforeToday: effects.beforeToday,
    collisions: shifted.flatMap((id) => collisionsOf(after, id)),
    followers: [
      ...chain.shifts.map((shift) => ({ ...follower(before, shift), taken: true })),
      ...chain.left.map((shift) => ({ ...follower(before, shift), taken: false })),
    ],
    unmoved: chain.stays.map(({ releaseId, why }) => ({ ...named(before, releaseId), why })),
    told: effects.told.map(({ audience, sentOn, toldDate }) => ({ audience, sentOn, toldDate })),
    sprints: effects.misfits.map(({ sprint, startsAfterLock, endsAfterWindow }) => ({
      name: sprint.name,
      startsAfterLock: startsAfterLock !== null,
      endsAfterWindow: endsAfterWindow !== null,
    })),
    breaks: newFindings(before, after, moment).map(({ release: { id }, finding }) => {
      const { key, check, severity, why, how } = finding;
      const [what, environment] = [inShort(finding), environmentIn(after, finding)];
      return { ...named(after, id), key, check, severity, what, environment, why, how };
    }),
  };
}

const datesIn = ({ phases, dueDates, announcements }: MoveEffects) => ({
  phases: phases.map(({ row, before, after }) => ({ phase: PHASE_NAMES[row.kind], before, after })),
  dueDates: dueDates.map(({ row, before, after }) => ({ title: row.title, before, after })),
  announcements: announcements.map(({ row, before, after }) => ({
    audience: row.audience,
    before,
    after,
  })),
});

/** Where the window is that a finding is about; `null` where it is about none. */
const environmentIn = ({ deployments }: Model, { mend }: Finding): string | null =>
  (mend.at === 'window' && deployments.get(mend.deploymentId ?? '')?.environment) || null;

const windowsOf = (model: Model, release: Release) =>
  deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
    const window = windowOf(deployment, release);
    if (!window) return [];
    const { start, end, zone } = window;
    return [{ environment: deployment.environment, start, end, zone }];
  });

function collisionsOf(model: Model, releaseId: Id) {
  const release = model.releases.get(releaseId);
  if (!release || release.targetDate === null) return [];
  return obstaclesOn(model, shipOf(model, release), release.targetDate).map((obstacle) => ({
    ...named(model, releaseId),
    kind: obstacle.kind,
    with: obstacle.kind === 'window' ? releaseName(model, obstacle.release) : obstacle.freeze.title,
    environment: obstacle.placed.environment === '' ? null : obstacle.placed.environment,
    start: obstacle.start,
    end: obstacle.end,
    zone: obstacle.placed.zone,
  }));
}

function follower(model: Model, { follow, releaseId, before, after }: Shift) {
  const leader = model.releases.get(follow.leaderId);
  const rule = followWords(follow, leader ? releaseName(model, leader) : follow.leaderId);
  return { ...named(model, releaseId), before, after, rule };
}

function named(model: Model, releaseId: Id) {
  const release = model.releases.get(releaseId);
  return {
    version: release?.version ?? '',
    product: release ? productKey(model, release) : '',
  };
}

const productKey = (model: Model, { productId }: Release): string =>
  model.products.get(productId)?.key ?? '';
