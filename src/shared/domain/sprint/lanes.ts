import { derive } from '../model/derive.ts';
import { byRank } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Team } from '../records/people.ts';
import type { Sprint } from '../records/sprint.ts';
import { seriesAmong } from './series.ts';
import { inTime } from './velocity.ts';

/** The sprints of a team as they lie in time. */
export interface TeamLanes {
  /** `null`: sprints that belong to no team. */
  readonly team: Team | null;
  /** What sprints of no team are called without their number; '' where they have no name in common. */
  readonly series: string;
  /** As few lanes as hold the sprints without overlap, each in time. */
  readonly lanes: readonly (readonly Dated[])[];
  /** Sprints without a first or a last day, by name. */
  readonly undated: readonly Sprint[];
}

/** A sprint with its days. */
export type Dated = Sprint & { readonly startDate: string; readonly endDate: string };

const isDated = (sprint: Sprint): sprint is Dated =>
  sprint.startDate !== null && sprint.endDate !== null;

/** Every team by rank with its sprints; then those of no team, each series by itself. */
export const teamLanes: (model: Pick<Model, 'teams' | 'sprints'>) => readonly TeamLanes[] = derive(
  ['teams', 'sprints'],
  ({ teams, sprints }) => {
    const { own = [], none = [] } = Object.groupBy(sprints.values(), ({ teamId }) =>
      teamId === null ? 'none' : 'own',
    );
    const byTeam = Map.groupBy(own, ({ teamId }) => teamId);
    return [
      ...[...teams.values()]
        .toSorted(byRank)
        .map((team) => rowOf(team, '', byTeam.get(team.id) ?? [])),
      ...[...bySeries(none)]
        .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || NAMES.compare(a, b))
        .map(([series, some]) => rowOf(null, series, some)),
    ];
  },
);

const rowOf = (team: Team | null, series: string, sprints: readonly Sprint[]): TeamLanes => ({
  team,
  series,
  lanes: lanesOf(sprints.filter(isDated)),
  undated: sprints
    .filter((sprint) => !isDated(sprint))
    .toSorted((a, b) => NAMES.compare(a.name, b.name)),
});

/** Sprints by what their names have in common beside a number; those that stand alone together. */
function bySeries(sprints: readonly Sprint[]): Map<string, Sprint[]> {
  const seriesOf = seriesAmong(sprints.map(({ name }) => name));
  const alike = Map.groupBy(sprints, ({ name }) => seriesOf(name).series);
  const titleOf = ({ name }: Sprint) => {
    const { series } = seriesOf(name);
    return (alike.get(series)?.length ?? 0) > 1 ? series.replace('#', '').trim() : '';
  };
  return Map.groupBy(sprints, titleOf);
}

const NAMES = new Intl.Collator('en', { numeric: true });

function lanesOf(sprints: readonly Dated[]): Dated[][] {
  const lanes: Dated[][] = [];
  for (const sprint of sprints.toSorted(inTime)) {
    const free = lanes.find((lane) => (lane.at(-1)?.endDate ?? '') < sprint.startDate);
    if (free) free.push(sprint);
    else lanes.push([sprint]);
  }
  return lanes;
}

/**
 * A sprint's name without its team's, where it begins with it: `Sprint 24` of `Payments Sprint 24`.
 */
export function nameInTeam(sprint: Pick<Sprint, 'name'>, team: Pick<Team, 'name'> | null): string {
  const prefix = team === null ? '' : `${team.name} `;
  const rest = sprint.name.startsWith(prefix) ? sprint.name.slice(prefix.length).trim() : '';
  return rest === '' ? sprint.name : rest;
}

/** The shortest that tells a sprint from its neighbours: its number, where its name ends in one. */
export const numberOf = ({ name }: Pick<Sprint, 'name'>): string =>
  /(?:^|\D)(\d+(?:\.\d+)*)$/.exec(name)?.[1] ?? name;

/**
 * A name in at most so many letters where its last words suffice: what tells sprints apart stands
 * at the end. `Sprint 24`, or `24`, of `Pay Sprint 24`.
 */
export function shortName(name: string, letters: number): string {
  const words = name.split(' ');
  while (words.length > 1 && words.join(' ').length > letters) words.shift();
  return words.join(' ');
}
