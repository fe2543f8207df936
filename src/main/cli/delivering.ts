import type { ExportedFile } from '#main/exchange/export-document.ts';
import { writeWholeFile } from '#main/exchange/write-file.ts';
import type { Result } from '#shared/lib/result.ts';
import { EXIT, type ExitCode, refuse } from './output.ts';
import { pathIn } from './paths.ts';
import type { World } from './world.ts';

const STANDARD_OUTPUT = '-';

/** Writes what was made to where `--out` says: a file, or standard output. */
export async function deliver(
  world: World,
  out: string,
  made: Result<ExportedFile>,
): Promise<ExitCode> {
  if (!made.ok) return refuse(world, made.error);
  if (out === STANDARD_OUTPUT) {
    world.out(made.value.bytes);
    return EXIT.clear;
  }
  const written = await writeWholeFile(pathIn(world.folder, out), made.value.bytes);
  return written.ok ? EXIT.clear : refuse(world, written.error);
}
