import { basename } from 'node:path';
import { type Imports, keepImports } from '#main/exchange/imports.ts';
import { createWorkerPool } from '#main/worker/pool.ts';
import type { ReadableWorkspace } from '#main/workspace/index.ts';
import {
  type ImportAnswers,
  type ImportPreview,
  noAnswers,
} from '#shared/domain/import/preview.ts';
import { counted } from '#shared/lib/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CliArguments } from '../arguments.ts';
import { findProduct } from '../finding-records.ts';
import { reading, writing } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { pathIn } from '../paths.ts';
import { showProgress } from '../progress.ts';
import type { World } from '../world.ts';

const FORMATS = ['auto', 'jira'];
/** So many take a second or more to write, during which nothing can be said. */
const MANY_ROWS = 5000;
/** A run of the command line imports one file. */
const TOKEN = 'file';

/** `preflight import`: brings a tracker's export in, or only says what would happen. */
export async function importCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const [path, ...more] = call.words;
  const { format = 'auto' } = call.values;
  if (path === undefined || more.length > 0) return misused(world, 'import needs one FILE.');
  if (!FORMATS.includes(format)) return misused(world, `--format is one of ${FORMATS.join(', ')}.`);
  const pool = createWorkerPool(world.workerEntry);
  const imports = keepImports(pool, world);
  try {
    const file = { path: pathIn(world.folder, path), name: basename(path) };
    const read = await imports.read(TOKEN, file, showProgress(world, `Reading ${file.name}`));
    if (!read.ok) return refuse(world, read.error);
    return call.switches.has('dry-run')
      ? await reading(call, world, (workspace) => look(call, world, imports, workspace))
      : await apply(call, world, imports);
  } finally {
    pool.close();
  }
}

function look(
  call: CliArguments,
  world: World,
  imports: Imports,
  workspace: ReadableWorkspace,
): ExitCode {
  const answers = answersFor(call, workspace);
  if (!answers.ok) return misused(world, answers.error);
  const preview = imports.preview(TOKEN, answers.value, workspace);
  if (!preview.ok) return refuse(world, preview.error);
  report(call, world, preview.value, false);
  return EXIT.clear;
}

const apply = (call: CliArguments, world: World, imports: Imports): Promise<ExitCode> =>
  writing(call, world, (workspace, act) => {
    const answers = answersFor(call, workspace);
    if (!answers.ok) return misused(world, answers.error);
    const preview = imports.preview(TOKEN, answers.value, workspace);
    if (!preview.ok) return refuse(world, preview.error);
    const actor = act();
    if (!actor.ok) return refuse(world, actor.error);
    const { rows } = preview.value.counts;
    if (rows >= MANY_ROWS) world.say(`preflight: Writing ${rows} rows…`);
    const done = imports.apply(TOKEN, answers.value, workspace, { actorId: actor.value });
    if (!done.ok) return refuse(world, done.error);
    report(call, world, preview.value, true);
    return EXIT.clear;
  });

function answersFor(
  { values }: CliArguments,
  { model }: ReadableWorkspace,
): Result<ImportAnswers, string> {
  if (values.product === undefined) return ok(noAnswers);
  const product = findProduct(model, values.product);
  return product.ok ? ok({ ...noAnswers, productId: product.value.id }) : product;
}

function report(
  { switches }: CliArguments,
  world: World,
  preview: ImportPreview,
  applied: boolean,
): void {
  world.out(switches.has('json') ? inJson(preview, applied) : inWords(preview, applied));
}

/** The shape of `--json`: the preview without its token and sample, and whether it was applied. */
function inJson({ token: _, sample: __, ...preview }: ImportPreview, applied: boolean): string {
  return `${JSON.stringify({ applied, ...preview }, null, 2)}\n`;
}

function inWords({ counts, columns, refused, warnings }: ImportPreview, applied: boolean): string {
  const unread = columns.filter(({ meaning }) => meaning === null).map(({ header }) => header);
  const lines = [
    `${applied ? 'Imported' : 'Would import'} ${counts.rows} rows: ${counts.added} added, ` +
      `${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused; ` +
      `${counts.missing} are missing from the file.`,
    `New: ${counted(counts.releases, 'release')}, ${counted(counts.sprints, 'sprint')}, ` +
      `${counted(counts.people, 'person', 'people')}, ` +
      `${counted(counts.dependencies, 'dependency', 'dependencies')}.`,
    ...warnings,
    ...refused.map(
      ({ row, column, reason }) => `row ${row}${column === null ? '' : `, ${column}`}: ${reason}`,
    ),
    ...(unread.length > 0 ? [`Not read: ${[...new Set(unread)].join(', ')}.`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
