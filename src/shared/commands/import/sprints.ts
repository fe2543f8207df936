import { apartName } from '#shared/domain/import/apart.ts';
import { baseValue, type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import { goOn } from '#shared/domain/import/go-on.ts';
import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import { type SeriesStart, sprintDates } from '#shared/domain/import/series-dates.ts';
import { type SourceFile, splitList } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ImportSource } from '#shared/domain/records/import.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { groupSeries, type Series, seriesAmong } from '#shared/domain/sprint/series.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import type { CommandContext } from '../command.ts';
import { newSprint } from '../sprint/new-sprint.ts';
import type { Match } from './match.ts';
import type { SprintNames } from './sprint-names.ts';

/** Finds sprints by name, dates them as answered, and makes those that are missing. */
export interface Sprints {
  idOf(name: string): Id;
  /** As it is after the import; `undefined` where the workspace has none of that name. */
  find(name: string): Sprint | undefined;
  /** Every sprint after the import, under its name. */
  all(): ReadonlyMap<string, Sprint>;
  /** The series of each, as the names of the file and of the workspace tell it. */
  readonly seriesOf: Series;
  /** What dates the sprints of a series that have no dates; `null` where nothing does. */
  datesOf(series: string): SeriesStart | null;
}

/** How many of the file's rows went through each sprint, by its name here. */
export function countSprints(
  matches: readonly Match[],
  fields: SourceFile['fields'],
  names: SprintNames,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const match of matches) {
    const history = rowValue(match.row, fields, 'sprints') ?? '';
    for (const name of new Set(names.ofRow(match, history))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The workspace's sprints, those kept apart for a project under the key that it has now.
 * `renamed` are the sources of projects that go by another key, by that key.
 */
export function sprintsThere(
  model: Pick<Model, 'sprints'>,
  bases: readonly KnownBase[],
  renamed: ReadonlyMap<string, ImportSource>,
): readonly Sprint[] {
  const names = new Map<string, string>();
  for (const [key, { id, project }] of renamed)
    for (const base of bases)
      if (base.sourceId === id)
        for (const name of splitList(baseValue(base, 'sprints')))
          names.set(apartName(name, project), apartName(name, key));
  return [...model.sprints.values()].map((sprint) => {
    const name = names.get(sprint.name);
    return name === undefined ? sprint : { ...sprint, name };
  });
}

/**
 * The sprints of a workspace for an import of `named` sprints; only what has no dates gets some, as
 * answered, else as the workspace's own sprints of the series go on.
 */
export function knowSprints(
  there: Iterable<Sprint>,
  named: ReadonlyMap<string, number>,
  answers: ImportAnswers['sprintDates'],
  context: Pick<CommandContext, 'today' | 'newId'>,
): Sprints {
  const sprints = new Map<string, Sprint>();
  for (const sprint of there) if (!sprints.has(sprint.name)) sprints.set(sprint.name, sprint);
  const seriesOf = seriesAmong([...sprints.keys(), ...named.keys()]);
  const proposed = proposals(sprints, named, seriesOf);
  const datesOf = (series: string): SeriesStart | null => {
    const answer = Object.hasOwn(answers, series) ? answers[series] : undefined;
    return answer === undefined ? (proposed.get(series) ?? null) : answer;
  };
  const dated = (sprint: Sprint): Sprint => {
    if (!isUndated(sprint)) return sprint;
    const { series, number } = seriesOf(sprint.name);
    return { ...sprint, ...datesBy(datesOf(series), number, context.today) };
  };
  for (const [name, sprint] of sprints) if (named.has(name)) sprints.set(name, dated(sprint));
  return {
    idOf(name) {
      const sprint = sprints.get(name) ?? dated(newSprint({ name }, context));
      sprints.set(name, sprint);
      return sprint.id;
    },
    find: (name) => sprints.get(name),
    all: () => sprints,
    seriesOf,
    datesOf,
  };
}

const isUndated = ({ startDate, endDate }: Sprint): boolean =>
  startDate === null && endDate === null;

/** How each series goes on into which the file brings a new sprint, by the dates that are there. */
function proposals(
  there: ReadonlyMap<string, Sprint>,
  named: ReadonlyMap<string, number>,
  seriesOf: Series,
): ReadonlyMap<string, SeriesStart> {
  const dated = Map.groupBy(
    [...there.values()].flatMap((sprint) => datedOf(sprint, seriesOf) ?? []),
    ({ series }) => series,
  );
  const proposed = new Map<string, SeriesStart>();
  for (const [series, names] of groupSeries(named.keys(), seriesOf)) {
    if (names.every((name) => there.has(name))) continue;
    const open = names.flatMap((name) => {
      const sprint = there.get(name);
      return sprint && !isUndated(sprint) ? [] : (seriesOf(name).number ?? []);
    });
    const dates = goOn(dated.get(series) ?? [], open);
    if (dates) proposed.set(series, dates);
  }
  return proposed;
}

function datedOf({ name, startDate: start, endDate: end }: Sprint, seriesOf: Series) {
  const { series, number } = seriesOf(name);
  return number === null || start === null || end === null ? null : { series, number, start, end };
}

function datesBy(
  start: SeriesStart | null,
  number: number | null,
  today: IsoDate,
): Partial<Sprint> {
  const dates = start && sprintDates(number, start);
  if (!dates) return {};
  const state = dates.endDate < today ? 'closed' : dates.startDate > today ? 'future' : 'active';
  return { ...dates, state };
}
