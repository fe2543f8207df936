import { basename } from 'node:path';
import { importSeen, previewSource } from '#main/exchange/import-source.ts';
import { readSource } from '#main/exchange/read-source.ts';
import type { ReadableWorkspace } from '#main/workspace/index.ts';
import {
  type ImportAnswers,
  type ImportPreview,
  noAnswers,
} from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import { counted } from '#shared/lib/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CliArguments } from '../arguments.ts';
import { isCalendar } from '../calendar-kind.ts';
import { findProduct } from '../finding-records.ts';
import { came, importInWords, sharedInWords } from '../import-words.ts';
import { reading, writing } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { pathIn } from '../paths.ts';
import { showProgress } from '../progress.ts';
import type { World } from '../world.ts';
import { importCalendarCommand } from './import-calendar.ts';

const FORMATS = ['auto', 'jira'];
/** So many take a second or more to write, during which nothing can be said. */
const MANY_ROWS = 5000;

/** `preflight import`: brings a tracker's export in, or only says what would happen. */
export async function importCommand(call: CliArguments, world: World): Promise<ExitCode> {
  if (isCalendar(call.subject, call.values.as)) return importCalendarCommand(call, world);
  const { format = 'auto' } = call.values;
  const foreign = ['hard', 'soft', 'environment'].find(
    (name) => call.switches.has(name) || call.values[name] !== undefined,
  );
  if (call.values.product === '') return misused(world, '--product needs a value.');
  if (foreign) return misused(world, `--${foreign} is for calendars.`);
  if (!FORMATS.includes(format)) return misused(world, `--format is one of ${FORMATS.join(', ')}.`);
  const file = { path: pathIn(world.folder, call.subject), name: basename(call.subject) };
  const read = readSource(file, showProgress(world, `Reading ${file.name}`));
  if (!read.ok) return refuse(world, read.error);
  return call.switches.has('dry-run')
    ? look(call, world, read.value)
    : apply(call, world, read.value);
}

const look = (call: CliArguments, world: World, source: SourceFile): Promise<ExitCode> =>
  reading(call, world, (workspace) => {
    const answers = answersFor(call, workspace, source);
    if (!answers.ok) return misused(world, answers.error);
    const preview = previewSource({ source, answers: answers.value }, workspace, world.now());
    if (!preview.ok) return refuse(world, preview.error);
    return reported(call, world, preview.value, false);
  });

const apply = (call: CliArguments, world: World, source: SourceFile): Promise<ExitCode> =>
  writing(call, world, (workspace, act) => {
    const answers = answersFor(call, workspace, source);
    if (!answers.ok) return misused(world, answers.error);
    const answered = { source, answers: answers.value };
    const { seq } = workspace;
    const preview = previewSource(answered, workspace, world.now());
    if (!preview.ok) return refuse(world, preview.error);
    const { hasNews, counts } = preview.value;
    if (!hasNews) return reported(call, world, preview.value, false);
    const actor = act();
    if (!actor.ok) return refuse(world, actor.error);
    const joined = actor.value.join();
    if (!joined.ok) return refuse(world, joined.error);
    if (came(counts) >= MANY_ROWS) world.say(`preflight: Writing ${counted(came(counts), 'row')}…`);
    const seen = { preview: preview.value, seq };
    const did = importSeen(answered, workspace, { actorId: joined.value }, seen);
    if (!did.ok) return refuse(world, did.error);
    return reported(call, world, did.value, did.value.hasNews);
  });

function answersFor(
  { values }: CliArguments,
  { model }: ReadableWorkspace,
  { projects }: SourceFile,
): Result<ImportAnswers, string> {
  if (values.product === undefined) return ok({ ...noAnswers, keepsKeys: true });
  const product = findProduct(model, values.product);
  if (!product.ok) return product;
  const products = Object.fromEntries(projects.map(({ key }) => [key, product.value.id]));
  return ok({ ...noAnswers, products });
}

type Preview = Omit<ImportPreview, 'token'>;

/** Prints what the import did or would do; the answer is the exit code. */
function reported(
  { switches }: CliArguments,
  world: World,
  preview: Preview,
  applied: boolean,
): ExitCode {
  for (const shared of preview.sharedSprints)
    if (!shared.settled) world.say(`preflight: ${sharedInWords(shared)}`);
  world.out(switches.has('json') ? inJson(preview, applied) : importInWords(preview, applied));
  return isRefusedWhole(preview) ? EXIT.refused : EXIT.clear;
}

/** Whether the file has rows, and not one of them can come in. */
const isRefusedWhole = ({ counts }: Preview): boolean => counts.refused > 0 && came(counts) === 0;

/** The shape of `--json`: the preview without its sample, and whether it was applied. */
function inJson({ sample: _, ...preview }: Preview, applied: boolean): string {
  return `${JSON.stringify({ applied, ...preview }, null, 2)}\n`;
}
