import { apartName, namesAnOwner } from '#shared/domain/import/apart.ts';
import { baseValue, type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import type { ImportAnswers, PreviewSharedSprints } from '#shared/domain/import/preview.ts';
import { type SourceField, splitList } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { groupSeries, type Series, seriesAmong } from '#shared/domain/sprint/series.ts';
import type { Match } from './match.ts';

/** What the sprints are called here that a source names, in lists of names. */
export interface SprintNames {
  ofRow(match: Match, names: string): string[];
  ofBase(base: KnownBase, names: string): string[];
  readonly shared: readonly PreviewSharedSprints[];
}

interface Given {
  readonly fields: readonly SourceField[];
  readonly matches: readonly Match[];
  /** What was said before. */
  readonly bases: readonly KnownBase[];
  /** The names of the workspace's sprints. */
  readonly there: ReadonlySet<string>;
  /** The key of a source's project. */
  projectOf(sourceId: Id): string;
}

/** Which projects named each sprint. */
type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A tracker's file tells sprints by name only, and several teams may have a `Sprint 1`. Sprints of
 * the same name stay one, or are one for each project, as answered for their series, else as they
 * are here, else by whether the name says whose it is.
 */
export function nameSprints(
  { fields, matches, bases, there, projectOf }: Given,
  answers: Pick<ImportAnswers, 'sprintsApart'>,
): SprintNames {
  const ofBase = (base: KnownBase) => projectOf(base.sourceId);
  // The sprints that an issue was in before it moved are those of the project that it came from.
  const ofRow = ({ base, to }: Match, name: string) =>
    base && base.sourceId !== to.source.id && splitList(baseValue(base, 'sprints')).includes(name)
      ? projectOf(base.sourceId)
      : to.source.project;
  const before = usesOf(bases, (base) => baseValue(base, 'sprints'), ofBase);
  const coming = usesOf(matches, ({ row }) => rowValue(row, fields, 'sprints') ?? '', ofRow);
  const uses = joined(before, coming);
  const seriesOf = seriesAmong(uses.keys());
  const groups = groupSeries(uses.keys(), seriesOf);
  const inFile = new Set([...coming.keys()].map((name) => seriesOf(name).series));
  const shared = [...groups].flatMap(([series, names]) => {
    const projects = new Set(names.flatMap((name) => [...(uses.get(name) ?? [])]));
    const isShared = names.some((name) => (uses.get(name)?.size ?? 0) > 1);
    if (!isShared || !inFile.has(series)) return [];
    const earlier = settledIn(names, [...projects], before, there);
    const byName = !namesAnOwner(series);
    const isApart = earlier ?? answers.sprintsApart?.[series] ?? byName;
    const settled = earlier !== null;
    return [{ series, names, projects: [...projects], isApart, settled }];
  });
  const apart = ownSprints(groups, shared, before, there);
  const nameFor = (project: string, name: string) =>
    isOwn(apart, seriesOf, project, name) ? apartName(name, project) : name;
  if (apart.size === 0)
    return {
      shared,
      ofRow: (_, names) => splitList(names),
      ofBase: (_, names) => splitList(names),
    };
  return {
    shared,
    ofRow: (match, names) => splitList(names).map((name) => nameFor(ofRow(match, name), name)),
    ofBase: (base, names) => splitList(names).map((name) => nameFor(ofBase(base), name)),
  };
}

function usesOf<T>(
  tellers: readonly T[],
  namesIn: (teller: T) => string,
  projectOf: (teller: T, name: string) => string,
): Uses {
  const uses = new Map<string, Set<string>>();
  for (const teller of tellers) {
    for (const name of splitList(namesIn(teller))) {
      const project = projectOf(teller, name);
      const projects = uses.get(name);
      if (projects) projects.add(project);
      else uses.set(name, new Set([project]));
    }
  }
  return uses;
}

const joined = (a: Uses, b: Uses): Uses =>
  new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((name) => [
      name,
      new Set([...(a.get(name) ?? []), ...(b.get(name) ?? [])]),
    ]),
  );

/** Whether an earlier import kept the sprints apart; `null` where none had to. */
function settledIn(
  names: readonly string[],
  projects: readonly string[],
  before: Uses,
  there: ReadonlySet<string>,
): boolean | null {
  if (names.some((name) => projects.some((project) => there.has(apartName(name, project)))))
    return true;
  const wereOne = names.some((name) => there.has(name) && (before.get(name)?.size ?? 0) > 1);
  return wereOne ? false : null;
}

/** By series, the projects that have sprints of their own there. */
function ownSprints(
  groups: ReadonlyMap<string, readonly string[]>,
  shared: readonly PreviewSharedSprints[],
  before: Uses,
  there: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, Set<string>>();
  const has = (series: string, project: string) =>
    own.set(series, (own.get(series) ?? new Set()).add(project));
  for (const [series, names] of groups)
    for (const name of names)
      for (const project of before.get(name) ?? [])
        if (there.has(apartName(name, project))) has(series, project);
  for (const { series, names, projects, isApart } of shared) {
    if (!isApart) continue;
    // Who was here first, and alone, keeps the plain names.
    const isFirst = (project: string) =>
      names.some((name) => there.has(name) && before.get(name)?.has(project));
    for (const project of projects) if (!isFirst(project)) has(series, project);
  }
  return own;
}

const isOwn = (
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  seriesOf: Series,
  project: string,
  name: string,
): boolean => apart.size > 0 && (apart.get(seriesOf(name).series)?.has(project) ?? false);
