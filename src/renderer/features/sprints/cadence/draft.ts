import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import { cadenceOf } from '#shared/commands/cadence/set.ts';
import { horizonOf } from '#shared/domain/cadence/reach.ts';
import { defaultHorizon } from '#shared/domain/cadence/rhythm.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Bump } from '#shared/domain/records/cadence.ts';
import type { Team } from '#shared/domain/records/people.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { usualProductId } from '#shared/domain/release/usual-product.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { nextSprint } from '#shared/domain/sprint/next-sprint.ts';
import { sprintsOf } from '#shared/domain/sprint/velocity.ts';
import type { IsoDate, WallTime, Zone } from '#shared/lib/dates.ts';

/** A cadence while it is being made up; a field that was emptied is `null`. */
export interface CadenceDraft {
  readonly teamId: Id;
  readonly productId: Id | null;
  readonly firstStart: IsoDate | null;
  readonly sprintDays: number | null;
  readonly coolDownDays: number | null;
  readonly sprintsPerRelease: number | null;
  readonly releaseAfterDays: number | null;
  /** 1 is Monday; `null` is any day. */
  readonly weekday: number | null;
  /** `null` is never. */
  readonly lockDaysBefore: number | null;
  readonly windowStart: WallTime | null;
  readonly windowEnd: WallTime | null;
  readonly zone: Zone | null;
  readonly skipFreezes: boolean;
  readonly firstVersion: string;
  readonly bump: Bump;
  readonly horizon: IsoDate | null;
}

const TUESDAY = 2;

/**
 * A team's cadence, or the everyday one: two-week sprints from the day after its last, every fourth
 * ends in a release, whose scope is locked the week before and whose window is late on a Tuesday.
 */
export function draftFor(model: Model, team: Team, today: IsoDate): CadenceDraft {
  const known = cadenceOf(model, team.id);
  if (known) {
    const { id: _, ...fields } = known;
    return {
      ...fields,
      firstVersion: known.firstVersion ?? '',
      horizon: horizonOf(model, known, today),
    };
  }
  const firstStart = nextSprint(model, team, today).startDate;
  return {
    teamId: team.id,
    productId: likelyProduct(model, team.id),
    firstStart,
    sprintDays: 14,
    coolDownDays: 0,
    sprintsPerRelease: 4,
    releaseAfterDays: 1,
    weekday: TUESDAY,
    lockDaysBefore: 7,
    windowStart: '22:00',
    windowEnd: '02:00',
    zone: model.settings.get(SETTINGS_ID)?.zone ?? LOCAL_ZONE,
    skipFreezes: true,
    firstVersion: '',
    bump: 'minor',
    horizon: defaultHorizon(firstStart, today),
  };
}

/** The product that the team's sprints feed, else the usual one. */
function likelyProduct(model: Model, teamId: Id): Id | null {
  const fed = sprintsOf(model.sprints, teamId).flatMap(({ id }) => releasesFedBy(model, id));
  return fed.at(-1)?.productId ?? usualProductId(model);
}

/** The draft as `cadence.apply` takes it. */
export const inputOf = ({ productId, firstVersion, horizon, ...fields }: CadenceDraft) => ({
  ...fields,
  ...(productId !== null && { productId }),
  firstVersion: firstVersion.trim() === '' ? null : firstVersion,
  ...(horizon !== null && { horizon }),
});
