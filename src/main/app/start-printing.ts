import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { explain } from '#shared/errors/catalogue.ts';
import type { PrintArguments } from './arguments.ts';
import { createPrinter } from './printer.ts';

/**
 * Prints one HTML file into one PDF file for the command line, without any window to see, and goes
 * with an exit code: 0 printed, 1 not printed, with the reason on standard error.
 */
export function startPrinting(files: PrintArguments): void {
  // The hidden window is the only one there is; that it closes does not end the app by itself.
  app.on('window-all-closed', () => undefined);
  app
    .whenReady()
    .then(() => printOnce(files))
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    .then((problem) => {
      if (problem !== null) process.stderr.write(`${problem}\n`);
      app.exit(problem === null ? 0 : 1);
    });
}

/** What went wrong, in words; `null` where nothing did. */
async function printOnce({ html, pdf }: PrintArguments): Promise<string | null> {
  const printed = await createPrinter().toPdf(await readFile(html, 'utf8'));
  if (!printed.ok) return explain(printed.error).what;
  await writeFile(pdf, printed.value);
  return null;
}
