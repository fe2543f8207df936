import { exportDocument } from '#main/exchange/export-document.ts';
import { writeWholeFile } from '#main/exchange/write-file.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import { documentKinds } from '#shared/ipc/contract.ts';
import type { CliArguments } from '../arguments.ts';
import { findRelease } from '../finding-records.ts';
import { reading } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { pathIn } from '../paths.ts';
import { sayWhile } from '../progress.ts';
import type { World } from '../world.ts';

const FORMATS = ['md', 'pdf'] as const;
const STANDARD_OUTPUT = '-';

/** `preflight export`: one document of a release into a file, or to standard output. */
export async function exportCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const { words, values } = call;
  const { release: version, product, out } = values;
  const kind = documentKinds.find((each) => each === words[0]);
  if (!kind || words.length > 1)
    return misused(world, `export needs one of ${documentKinds.join(', ')}.`);
  if (version === undefined || out === undefined)
    return misused(world, 'export needs --release VERSION and --out FILE or -.');
  const edition = EDITIONS.find((each) => each === (values.edition ?? 'customer'));
  if (!edition) return misused(world, `--edition is one of ${EDITIONS.join(', ')}.`);
  const format = FORMATS.find((each) => each === (values.format ?? formatOf(out)));
  if (!format) return misused(world, `--format is one of ${FORMATS.join(', ')}.`);
  return reading(call, world, async ({ model }) => {
    const release = findRelease(model, version, product);
    if (!release.ok) return misused(world, release.error);
    const request = { kind, edition, format, releaseId: release.value.id };
    const work = exportDocument(model, request, { now: world.now(), print: world.print });
    const made = await sayWhile(world, `Making the ${kind}`, work);
    if (!made.ok) return refuse(world, made.error);
    if (out === STANDARD_OUTPUT) {
      world.out(made.value.bytes);
      return EXIT.clear;
    }
    const written = await writeWholeFile(pathIn(world.folder, out), made.value.bytes);
    return written.ok ? EXIT.clear : refuse(world, written.error);
  });
}

const formatOf = (out: string): string => (out.toLowerCase().endsWith('.pdf') ? 'pdf' : 'md');
