import { areAlike, isRealId, type Pair } from '#shared/domain/import/alike.ts';
import { baseValue, type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import { type ImportAnswers, movedKey } from '#shared/domain/import/preview.ts';
import type { SourceFile, SourceRow } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ImportSource } from '#shared/domain/records/import.ts';

/** An issue of the file, and what another of the tracker's projects last said of it. */
export interface MovedIssue extends Pair {
  readonly key: string;
}

/** Issues of one project of the file that came under another one before. */
export interface MovedIssues {
  readonly from: ImportSource;
  /** The key of the project that they are in now. */
  readonly to: string;
  readonly issues: readonly MovedIssue[];
  /** Whether they are of one tracker beyond doubt; else it can be answered that they are others. */
  readonly isCertain: boolean;
  /** Whether they come in as what they were; else as new ones. */
  readonly isSame: boolean;
  /** Whether the project itself goes by another key now. */
  readonly isRenamed: boolean;
}

type Given = Pick<SourceFile, 'kind' | 'projects' | 'fields' | 'rows'>;

/**
 * The issues of a file that its projects never told of, but another one did, under the same id. Ids
 * are unique within one tracker, but two trackers count alike. So an id alone says nothing: the file
 * must be of the tracker that the other project is of, or at least half of the issues must have kept
 * their titles, and then a person may know better.
 */
export function findMoved(
  model: Pick<Model, 'importSources'>,
  file: Given,
  bases: readonly KnownBase[],
  answers: Pick<ImportAnswers, 'sameIssues'>,
): readonly MovedIssues[] {
  const siblings = [...model.importSources.values()].filter(({ kind }) => kind === file.kind);
  const ofProject = new Map(siblings.map((source) => [source.project, source]));
  const { strange, anchors } = partRows(file, bases, ofProject);
  const ofTracker = sameTracker(siblings, anchors);
  const pairs = Map.groupBy(
    strange.filter(({ base }) => siblings.some(({ id }) => id === base.sourceId)),
    ({ row, base }) => JSON.stringify([base.sourceId, row.project]),
  );
  const found = [...pairs.values()]
    .flatMap((issues) => {
      const [first] = issues;
      const from = siblings.find(({ id }) => id === first?.base.sourceId);
      if (!first || !from) return [];
      const isCertain = ofTracker.has(from.id);
      if (!isCertain && !areAlike(issues, file.fields)) return [];
      const to = first.row.project;
      const isSame = isCertain || (answers.sameIssues?.[movedKey(from.project, to)] ?? true);
      return [{ from, to, issues, isCertain, isSame, isRenamed: false }];
    })
    .sort((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.issues.length - a.issues.length);
  return markRenamed(eachOnce(found), file, ofProject);
}

/** The sources that go by another key now, by that key. */
export const renamedOf = (moved: readonly MovedIssues[]): ReadonlyMap<string, ImportSource> =>
  new Map(moved.flatMap(({ to, from, isRenamed }) => (isRenamed ? [[to, from]] : [])));

/** What was said before of each row that is the same issue as one of another project. */
export const basesOf = (moved: readonly MovedIssues[]): ReadonlyMap<SourceRow, KnownBase> =>
  new Map(
    moved.flatMap(({ isSame, issues }) =>
      isSame ? issues.map(({ row, base }): [SourceRow, KnownBase] => [row, base]) : [],
    ),
  );

/** Rows with an id that only another source knows, and the sources that know some of their own. */
function partRows(
  file: Given,
  bases: readonly KnownBase[],
  ofProject: ReadonlyMap<string, ImportSource>,
): { readonly strange: readonly MovedIssue[]; readonly anchors: ReadonlySet<Id> } {
  const byId = Map.groupBy(
    bases.filter((base) => isRealId(base.externalId, baseValue(base, 'key'))),
    ({ externalId }) => externalId,
  );
  const anchors = new Set<Id>();
  const strange: MovedIssue[] = [];
  for (const row of file.rows) {
    const key = rowValue(row, file.fields, 'key') ?? row.externalId;
    const known = byId.get(row.externalId) ?? [];
    const own = ofProject.get(row.project)?.id;
    if (own !== undefined && known.some(({ sourceId }) => sourceId === own)) anchors.add(own);
    else for (const base of known) strange.push({ row, key, base });
  }
  return { strange, anchors };
}

/** The sources of the tracker that the file is of: those it tells of again, and what came with them. */
function sameTracker(siblings: readonly ImportSource[], anchors: ReadonlySet<Id>): ReadonlySet<Id> {
  const imports = new Set(
    siblings.flatMap(({ id, lastImportedAt }) => (anchors.has(id) ? (lastImportedAt ?? []) : [])),
  );
  const together = siblings.filter(
    ({ id, lastImportedAt }) => anchors.has(id) || imports.has(lastImportedAt ?? ''),
  );
  return new Set(together.map(({ id }) => id));
}

/** Each row in the first group that has it. */
function eachOnce(found: readonly MovedIssues[]): MovedIssues[] {
  const seen = new Set<SourceRow>();
  return found.flatMap((group) => {
    const issues = group.issues.filter(({ row }) => !seen.has(row));
    for (const { row } of issues) seen.add(row);
    return issues.length === 0 ? [] : [{ ...group, issues }];
  });
}

/**
 * A project goes by another key where the file has none of the old key, nothing came in under the
 * new one, and most issues have kept their numbers.
 */
function markRenamed(
  found: readonly MovedIssues[],
  { projects }: Given,
  ofProject: ReadonlyMap<string, ImportSource>,
): MovedIssues[] {
  const used = new Set<string>();
  return found.map((group) => {
    const { from, to, issues, isSame } = group;
    const kept = issues.filter(
      ({ key, base }) => numberOf(key) === numberOf(baseValue(base, 'key')),
    );
    const isRenamed =
      isSame &&
      !ofProject.has(to) &&
      !projects.some(({ key }) => key === from.project) &&
      kept.length * 2 > issues.length &&
      !used.has(from.id) &&
      !used.has(to);
    if (isRenamed) used.add(from.id).add(to);
    return { ...group, isRenamed };
  });
}

const numberOf = (key: string): string => key.slice(key.lastIndexOf('-') + 1);
