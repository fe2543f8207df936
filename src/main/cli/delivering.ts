import type { ExportedFile } from '#main/exchange/export-document.ts';
import { writeWholeFile } from '#main/exchange/write-file.ts';
import type { Result } from '#shared/lib/result.ts';
import { EXIT, type ExitCode, refuse } from './output.ts';
import { pathIn } from './paths.ts';
import type { World } from './world.ts';

/** Whether `--out` is standard output. */
export const isStream = (out: string): boolean => out === '-';

/** Why no document goes to where `--out` says; `null` where it may. */
export const unfitOut = (out: string): string | null =>
  out.toLowerCase().endsWith('.preflight')
    ? `--out ${out} is the name of a workspace; a document's ends in .md, .pdf or .ics.`
    : null;

/** The format that is wished for or, where none is, the one of `--out`'s ending. */
export const readFormat = <F extends string>(
  formats: readonly F[],
  wish: string | undefined,
  out: string,
): F | undefined =>
  formats.find((each) =>
    wish === undefined ? out.toLowerCase().endsWith(`.${each}`) : each === wish,
  );

/** Writes what was made to where `--out` says: a file, or standard output. */
export async function deliver(
  world: World,
  out: string,
  made: Result<ExportedFile>,
): Promise<ExitCode> {
  if (!made.ok) return refuse(world, made.error);
  if (isStream(out)) {
    world.out(made.value.bytes);
    return EXIT.clear;
  }
  const written = await writeWholeFile(pathIn(world.folder, out), made.value.bytes);
  return written.ok ? EXIT.clear : refuse(world, written.error);
}
