import { listed } from '#shared/lib/format.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import { teamsOf } from '../sprint/release-teams.ts';
import type { CalendarEvent } from './event.ts';

/** One line of the timeline: the name of a group, a lane of sprints or freezes, or a release. */
export type TimelineLine =
  | { readonly kind: 'group'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'lane';
      readonly id: string;
      readonly title: string;
      readonly events: readonly CalendarEvent[];
    }
  | {
      readonly kind: 'release';
      readonly id: string;
      readonly release: Release;
      readonly events: readonly CalendarEvent[];
    };

type Source = Pick<Model, 'products' | 'releases' | 'sprints' | 'sprintFeeds' | 'teams'>;

/** What the releases of the timeline are grouped by. */
export const GROUPINGS = ['product', 'team'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The lines for events: first hard freezes, soft ones and date marks, each in lines of their own by their names, then the sprints, a line a team, each with
 * more lines where they overlap; then who is away; then a group a product, or a set of teams, with its releases by
 * date. What has no event
 * has no line.
 */
export function timelineLines(
  model: Source,
  events: readonly CalendarEvent[],
  grouping: Grouping = 'product',
): TimelineLine[] {
  return [
    ...dateLines(events.filter(({ kind }) => kind === 'freeze' || kind === 'mark')),
    ...sprintLines(
      model,
      events.filter(({ kind }) => kind === 'sprint'),
    ),
    ...leaveLines(events.filter(({ kind }) => kind === 'leave')),
    ...releaseLines(model, events, grouping),
  ];
}

function dateLines(dates: readonly CalendarEvent[]): TimelineLine[] {
  if (dates.length === 0) return [];
  const sorts = [
    { sort: 'hard', before: 'Hard: ' },
    { sort: 'soft', before: 'Soft: ' },
    { sort: 'mark', before: '' },
  ];
  const lanes = sorts.flatMap(({ sort, before }) =>
    lanesOf(dates.filter(({ frozen }) => (frozen?.kind ?? 'mark') === sort)).map(
      (events, n): TimelineLine => ({
        kind: 'lane',
        id: `dates/${sort}/${n}`,
        title: before + [...new Set(events.map(({ title }) => title))].join(', '),
        events,
      }),
    ),
  );
  return [{ kind: 'group', id: 'dates', title: 'Freezes and dates' }, ...lanes];
}

function leaveLines(leaves: readonly CalendarEvent[]): TimelineLine[] {
  if (leaves.length === 0) return [];
  const lanes = lanesOf(leaves).map(
    (events, n): TimelineLine => ({
      kind: 'lane',
      id: `leave/${n}`,
      title: [...new Set(events.map(({ title }) => title))].join(', '),
      events,
    }),
  );
  return [{ kind: 'group', id: 'leave', title: 'Leave' }, ...lanes];
}

function sprintLines(model: Source, sprints: readonly CalendarEvent[]): TimelineLine[] {
  if (sprints.length === 0) return [];
  const teamOf = ({ recordId }: CalendarEvent) => model.sprints.get(recordId)?.teamId ?? null;
  const teams = [...Map.groupBy(sprints, teamOf)]
    .map(([id, own]) => ({ id, own, team: id === null ? null : model.teams.get(id) }))
    .toSorted((a, b) => compare(a.team?.rank ?? '~', b.team?.rank ?? '~'));
  const lines = teams.flatMap(({ id, own, team }) =>
    lanesOf(own).map(
      (lane, n): TimelineLine => ({
        kind: 'lane',
        id: `sprints/${id}/${n}`,
        title: n === 0 ? (team?.name ?? 'No team') : '',
        events: lane,
      }),
    ),
  );
  return [{ kind: 'group', id: 'sprints', title: 'Sprints' }, ...lines];
}

/** Events in as few lanes as hold them without overlap, each into the first that is free. */
export function lanesOf(events: readonly CalendarEvent[]): CalendarEvent[][] {
  const lanes: CalendarEvent[][] = [];
  for (const event of events.toSorted((a, b) => compare(a.start, b.start))) {
    const free = lanes.find((lane) => (lane.at(-1)?.end ?? '') < event.start);
    if (free) free.push(event);
    else lanes.push([event]);
  }
  return lanes;
}

function releaseLines(
  model: Source,
  events: readonly CalendarEvent[],
  grouping: Grouping,
): TimelineLine[] {
  const byRelease = Map.groupBy(
    events.filter(({ releaseId }) => releaseId !== null),
    ({ releaseId }) => releaseId,
  );
  const placed = [...byRelease].flatMap(([id, own]) => {
    const release = id === null ? undefined : model.releases.get(id);
    const group = release && groupOf(model, release, grouping);
    return release && group ? [{ release, own, group }] : [];
  });
  const groups = [...Map.groupBy(placed, ({ group }) => group.id).values()].toSorted((a, b) =>
    compare(a[0]?.group.order ?? '', b[0]?.group.order ?? ''),
  );
  return groups.flatMap((members): TimelineLine[] => {
    const lines = members
      .toSorted(({ release: a }, { release: b }) => inOrder(a, b))
      .map(
        ({ release, own }): TimelineLine => ({
          kind: 'release',
          id: `release/${release.id}`,
          release,
          events: own,
        }),
      );
    const { id, title } = members[0]?.group ?? NO_TEAM;
    return [{ kind: 'group', id, title }, ...lines];
  });
}

interface Group {
  readonly id: string;
  readonly title: string;
  /** By what groups are sorted. */
  readonly order: string;
}

const NO_TEAM: Group = { id: 'teams/', title: 'No team', order: '~' };

/** A release stands in one group: that of its product, or of all the teams that build it. */
function groupOf(model: Source, { id, productId }: Release, grouping: Grouping): Group | null {
  if (grouping === 'product') {
    const product = model.products.get(productId);
    return product
      ? { id: `product/${product.id}`, title: product.name, order: product.rank }
      : null;
  }
  const teams = teamsOf(model, id);
  if (teams.length === 0) return NO_TEAM;
  return {
    id: `teams/${teams.map((team) => team.id).join('+')}`,
    title: listed(teams.map(({ name }) => name)),
    order: teams.map(({ rank }) => rank).join(' '),
  };
}

const UNDATED = '9999-12-31';

const inOrder = (a: Release, b: Release): number =>
  compare(a.targetDate ?? UNDATED, b.targetDate ?? UNDATED) || compare(a.id, b.id);
