import { rowValue } from '#shared/domain/import/base-values.ts';
import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import {
  type Series,
  type SeriesName,
  seriesAmong,
  sprintDates,
} from '#shared/domain/import/series.ts';
import { type SourceFile, splitList } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import type { CommandContext } from '../command.ts';
import { newSprint } from '../sprint/new-sprint.ts';
import type { Match } from './match.ts';

/** Finds sprints by name, dates them as answered, and makes those that are missing. */
export interface Sprints {
  idOf(name: string): Id;
  /** As it is after the import; `undefined` where the workspace has none of that name. */
  find(name: string): Sprint | undefined;
  /** Every sprint after the import, under its name. */
  all(): ReadonlyMap<string, Sprint>;
  /** The series of each, as the names of the file and of the workspace tell it. */
  readonly seriesOf: Series;
}

/** How many of the file's rows went through each sprint. */
export function countSprints(
  matches: readonly Match[],
  fields: SourceFile['fields'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of matches) {
    for (const name of new Set(splitList(rowValue(row, fields, 'sprints') ?? ''))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** The sprints of a workspace for an import of `named` sprints; only what has no dates gets some. */
export function knowSprints(
  model: Model,
  named: ReadonlyMap<string, number>,
  answers: ImportAnswers['sprintDates'],
  context: Pick<CommandContext, 'today' | 'newId'>,
): Sprints {
  const there = [...model.sprints.values()].map(({ name }) => name);
  const seriesOf = seriesAmong([...there, ...named.keys()]);
  const dated = (sprint: Sprint): Sprint =>
    sprint.startDate === null && sprint.endDate === null
      ? { ...sprint, ...answeredDates(seriesOf(sprint.name), answers, context.today) }
      : sprint;
  const sprints = new Map<string, Sprint>();
  for (const sprint of model.sprints.values()) {
    if (!sprints.has(sprint.name))
      sprints.set(sprint.name, named.has(sprint.name) ? dated(sprint) : sprint);
  }
  return {
    idOf(name) {
      const sprint = sprints.get(name) ?? dated(newSprint({ name }, context));
      sprints.set(name, sprint);
      return sprint.id;
    },
    find: (name) => sprints.get(name),
    all: () => sprints,
    seriesOf,
  };
}

function answeredDates(
  { series, number }: SeriesName,
  answers: ImportAnswers['sprintDates'],
  today: IsoDate,
): Partial<Sprint> {
  const start = Object.hasOwn(answers, series) ? answers[series] : undefined;
  const dates = start && sprintDates(number, start);
  if (!dates) return {};
  const state = dates.endDate < today ? 'closed' : dates.startDate > today ? 'future' : 'active';
  return { ...dates, state };
}
