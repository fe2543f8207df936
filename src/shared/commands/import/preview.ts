import { baseValue, rowValue } from '#shared/domain/import/base-values.ts';
import {
  type ImportPreview,
  movedKey,
  type PreviewMoved,
  type PreviewRelease,
  type PreviewRow,
  type PreviewSprintSeries,
  type PreviewTarget,
  releaseKey,
} from '#shared/domain/import/preview.ts';
import {
  lastOf,
  type SourceField,
  type SourceFile,
  splitList,
} from '#shared/domain/import/source.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { compareVersions } from '#shared/domain/release/compare-versions.ts';
import { groupSeries } from '#shared/domain/sprint/series.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../command.ts';
import type { ImportInput } from './input.ts';
import { landings } from './landing.ts';
import type { Match } from './match.ts';
import { firstProjects } from './releases.ts';
import { type WorkedOut, workOut } from './work-out.ts';

const SAMPLE_ROWS = 50;
const MOST_REFUSED = 500;
const MOST_MOVED = 100;
const MOST_MISSING = 500;

/** What a person sees before an import is applied, all but its token. Errors as `planImport`. */
export function previewImport(
  model: Model,
  input: ImportInput,
  context: CommandContext,
): Result<Omit<ImportPreview, 'token'>> {
  const worked = workOut(model, input, context);
  if (!worked.ok) return worked;
  const { source } = input;
  return ok({
    file: source.file,
    kind: source.kind,
    encoding: source.encoding,
    project: source.projects.map(({ name }) => name).join(', '),
    targets: targetsOf(model, worked.value),
    moved: movedIn(source, worked.value),
    columns: source.columns,
    hasNews: worked.value.changes.length > 0,
    counts: countsOf(source, worked.value),
    sample: worked.value.matches.slice(0, SAMPLE_ROWS).map((match) => sampleRow(match, source)),
    refused: worked.value.refused.slice(0, MOST_REFUSED),
    missing: worked.value.missing
      .slice(0, MOST_MISSING)
      .map(({ item: { key, title } }) => ({ key, title })),
    statuses: statusesOf(worked.value),
    releases: releasesOf(model, worked.value),
    series: seriesIn(model, worked.value),
    sharedSprints: worked.value.words.sprintNames.shared,
    conflicts: worked.value.conflicts,
    warnings: worked.value.warnings,
  });
}

const targetsOf = (model: Model, { destinations }: WorkedOut): PreviewTarget[] =>
  [...destinations.values()].map(({ source, product }) => ({
    key: source.project,
    project: source.name,
    product: product.name,
    productKey: product.key,
    productId: model.products.has(product.id) ? product.id : null,
    settled: model.importSources.has(source.id),
  }));

const movedIn = ({ fields }: SourceFile, { moved, destinations }: WorkedOut): PreviewMoved[] =>
  moved.map(({ from, to, issues, isRenamed, isCertain, isSame }) => ({
    key: movedKey(from.project, to),
    from: from.project,
    to,
    product: destinations.get(to)?.product.name ?? '',
    isRenamed,
    isCertain,
    isSame,
    items: issues.length,
    issues: issues.slice(0, MOST_MOVED).map(({ base, key, row }) => ({
      before: baseValue(base, 'key'),
      after: key,
      title: rowValue(row, fields, 'title') ?? '',
    })),
  }));

function countsOf(source: SourceFile, worked: WorkedOut): ImportPreview['counts'] {
  const { matches, refused, added, changed, missing, changes } = worked;
  const inserted = (table: string) =>
    changes.filter((change) => change.kind === 'insert' && change.table === table).length;
  return {
    rows: source.rows.length + source.refused.length,
    added,
    changed,
    unchanged: matches.length - added - changed,
    missing: missing.length,
    refused: refused.length,
    products: inserted('products'),
    releases: inserted('releases'),
    sprints: inserted('sprints'),
    people: inserted('people'),
    dependencies: inserted('dependencies'),
    breaking: changes.filter(
      (change) => change.kind === 'insert' && change.table === 'items' && change.after.breaking,
    ).length,
  };
}

function sampleRow({ row, key }: Match, { fields }: SourceFile): PreviewRow {
  const value = (field: SourceField) => rowValue(row, fields, field) ?? '';
  const points = value('points');
  return {
    key,
    title: value('title'),
    type: value('type'),
    status: value('status'),
    points: points === '' ? null : Number(points),
    sprint: lastOf(value('sprints')) || null,
    release: splitList(value('fixVersions')).join(', ') || null,
  };
}

const statusesOf = ({ statuses }: WorkedOut): ImportPreview['statuses'] =>
  [...statuses]
    .map(([status, { category, items }]) => ({ status, category, items }))
    .sort((a, b) => b.items - a.items);

/** The file's versions that are there or will be, of each product; lowest first. */
function releasesOf(model: Model, worked: WorkedOut): PreviewRelease[] {
  const { versions, words, destinations } = worked;
  const projects = firstProjects(destinations);
  const landed = landings(model, worked);
  const releases = [...versions.values()].flatMap(({ product, version }) => {
    const release = words.releases.find(product, version);
    if (!release) return [];
    const { targetDate: date, status, id } = release;
    const key = releaseKey(projects.get(product.id) ?? '', version);
    const released = status === 'released';
    const before = model.releases.get(id);
    const exists = before !== undefined;
    const settled = exists && before.targetDate !== null;
    const { items, alsoIn } = landed.get(id) ?? { items: 0, alsoIn: 0 };
    return { version, product: product.key, key, items, alsoIn, exists, settled, date, released };
  });
  return releases.sort(
    (a, b) => compareVersions(a.version, b.version) || compare(a.product, b.product),
  );
}

function seriesIn(model: Model, { sprintCounts, words }: WorkedOut): PreviewSprintSeries[] {
  const there = [...sprintCounts.keys()].filter((name) => words.sprints.find(name));
  return [...groupSeries(there, words.sprints.seriesOf)].map(([series, names]) => ({
    series,
    dates: words.sprints.datesOf(series),
    sprints: names.map((name) => {
      const sprint = words.sprints.find(name);
      const before = sprint && model.sprints.get(sprint.id);
      return {
        name,
        number: words.sprints.seriesOf(name).number,
        items: sprintCounts.get(name) ?? 0,
        exists: before !== undefined,
        settled: before !== undefined && (before.startDate ?? before.endDate) !== null,
        start: sprint?.startDate ?? null,
        end: sprint?.endDate ?? null,
      };
    }),
  }));
}
