import { counted, listed } from '#shared/lib/format.ts';
import { isKnownZone, type Zone } from '#shared/lib/zones.ts';
import { isOver } from '../deployment/is-over.ts';
import type { Model } from '../model/model.ts';
import { zoneOf } from '../model/settings.ts';
import { releaseName } from '../release/release-name.ts';
import { isOpen } from '../release/status.ts';

/** The tables whose times stand on the wall of a zone. */
type Zoned = Pick<
  Model,
  'settings' | 'releases' | 'products' | 'deployments' | 'freezes' | 'cadences' | 'teams'
>;

/**
 * What a person should know where times that still matter stand in zones that this runtime does not
 * know: a sentence for each zone, with where it stands. Nothing where all are known.
 */
export function unknownZoneWords(model: Zoned): string[] {
  const places = zonedPlaces(model).filter(({ zone }) => !isKnownZone(zone));
  return [...Map.groupBy(places, ({ zone }) => zone)].map(
    ([zone, at]) =>
      `The time zone ${zone} is not known on this computer, so its times are taken as UTC and may be hours off: those of ${listed(shortened(at))}. A newer Preflight may know it; otherwise choose another zone there.`,
  );
}

interface ZonedPlace {
  readonly zone: Zone;
  readonly where: string;
}

function zonedPlaces(model: Zoned): ZonedPlace[] {
  const whole = { zone: zoneOf(model), where: 'the whole workspace (in the settings)' };
  const freezes = [...model.freezes.values()].map(({ zone, title }) => ({
    zone,
    where: `the freeze “${title}”`,
  }));
  const cadences = [...model.cadences.values()].map(({ zone, teamId }) => ({
    zone,
    where: `the cadence of ${model.teams.get(teamId)?.name ?? 'a team'}`,
  }));
  return [whole, ...freezes, ...cadences, ...windowPlaces(model)];
}

function windowPlaces(model: Zoned): ZonedPlace[] {
  return [...model.deployments.values()].flatMap((deployment) => {
    const release = model.releases.get(deployment.releaseId);
    const { zone, windowStart } = deployment;
    if (!release || !isOpen(release) || isOver(deployment) || windowStart === null) return [];
    return [{ zone, where: `the window of ${releaseName(model, release)}` }];
  });
}

const MOST_NAMED = 3;

/** The places, each once; behind the first few, how many more. */
function shortened(places: readonly ZonedPlace[]): string[] {
  const all = [...new Set(places.map(({ where }) => where))];
  const more = all.length - MOST_NAMED;
  return more <= 1 ? all : [...all.slice(0, MOST_NAMED), counted(more, 'other', 'others')];
}
