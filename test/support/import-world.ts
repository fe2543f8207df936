import type { CommandContext, Plan } from '#shared/commands/command.ts';
import { planImport } from '#shared/commands/import/plan.ts';
import { previewImport } from '#shared/commands/import/preview.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import {
  type ImportAnswers,
  type ImportPreview,
  noAnswers,
} from '#shared/domain/import/preview.ts';
import type { SourceField, SourceFile } from '#shared/domain/import/source.ts';
import type { Change } from '#shared/domain/model/change.ts';
import { applyChanges, emptyModel, type Model } from '#shared/domain/model/model.ts';
import type { ImportBase, ImportHeader } from '#shared/domain/records/import.ts';
import type { RecordOf } from '#shared/domain/records/index.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { testContext } from './run-command.ts';

/** A workspace as an import sees it: the model, and what sources last said. */
export interface World {
  readonly model: Model;
  readonly bases: readonly ImportBase[];
  readonly headers: readonly ImportHeader[];
  readonly context: CommandContext;
}

/** A row by its fields; `id` is the tracker's own id, by default out of the key. */
export type RowGiven = Partial<Record<SourceField, string>> & {
  readonly key: string;
  readonly id?: string;
};

/** A new workspace with one product, on 23 November 2026. */
export function newWorld(): World {
  const context = testContext({ now: '2026-11-23T09:00:00Z', today: '2026-11-23' });
  const plan = setUpWorkspace({ name: 'Acme', zone: 'Europe/Berlin' }, context);
  return { model: applyChanges(emptyModel(), plan.changes), bases: [], headers: [], context };
}

/** A file of one project that has the fields that any of its rows has. */
export function sourceFile(rows: readonly RowGiven[], project = 'PAY'): SourceFile {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (field) => field !== 'id',
  ) as SourceField[];
  return {
    kind: 'jira',
    file: 'jira.csv',
    encoding: 'UTF-8',
    projects: [{ key: project, name: `${project} project` }],
    fields,
    rows: rows.map((row, index) => ({
      row: index + 2,
      externalId: row.id ?? `id of ${row.key}`,
      project,
      values: fields.map((field) => row[field] ?? ''),
    })),
    columns: [],
    refused: [],
    warnings: [],
  };
}

/** Several files of one project each as one file of several. */
export function together(...files: readonly SourceFile[]): SourceFile {
  const [first] = files;
  if (!first) throw new Error('There is no file');
  const numbered = files.flatMap(({ rows }) => rows).map((row, at) => ({ ...row, row: at + 2 }));
  return { ...first, projects: files.flatMap(({ projects }) => projects), rows: numbered };
}

const inputOf = (world: World, source: SourceFile, answers: Partial<ImportAnswers>) => ({
  source,
  bases: world.bases,
  headers: world.headers,
  answers: { ...noAnswers, ...answers },
});

/** What a preview shows. */
export function preview(
  world: World,
  source: SourceFile,
  answers: Partial<ImportAnswers> = {},
): Omit<ImportPreview, 'token'> {
  const result = previewImport(world.model, inputOf(world, source, answers), world.context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The workspace after an import, and the transaction that made it. */
export function importInto(
  world: World,
  source: SourceFile,
  answers: Partial<ImportAnswers> = {},
): World & { readonly plan: Plan } {
  const result = planImport(world.model, inputOf(world, source, answers), world.context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...change(world, result.value.changes), plan: result.value };
}

/** The workspace after any changes. */
export const change = (world: World, changes: readonly Change[]): World => ({
  ...world,
  model: applyChanges(world.model, changes),
  bases: fileRowsAfter('importBases', world.bases, changes),
  headers: fileRowsAfter('importHeaders', world.headers, changes),
});

function fileRowsAfter<T extends 'importBases' | 'importHeaders'>(
  table: T,
  before: readonly RecordOf<T>[],
  changes: readonly Change[],
): RecordOf<T>[] {
  const rows = new Map<string, object>(before.map((row) => [row.id, row]));
  for (const entry of changes) {
    if (entry.table !== table) continue;
    if (entry.kind === 'delete') rows.delete(entry.id);
    if (entry.kind === 'insert') rows.set(entry.id, entry.after);
    if (entry.kind !== 'update') continue;
    const after = Object.entries(entry.fields).map(([key, field]) => [key, field?.after]);
    rows.set(entry.id, { ...rows.get(entry.id), ...Object.fromEntries(after) });
  }
  return [...rows.values()] as RecordOf<T>[];
}

/** The item with this key. */
export function itemIn(world: World, key: string): Item {
  const item = world.model.items.values().find((row) => row.key === key);
  if (!item) throw new Error(`There is no item ${key}.`);
  return item;
}
