import { readFile, writeFile } from 'node:fs/promises';
import type { PrintPages } from '#main/exchange/print-pages.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { PrintArguments } from './arguments.ts';

/**
 * Prints one HTML file into one PDF file for the command line, which looks after where the PDF
 * ends up. The answer is the exit code: 0 printed, 1 not printed, with the reason on standard error.
 */
export async function printOnce(files: PrintArguments, print: PrintPages): Promise<0 | 1> {
  try {
    const printed = await print(await readFile(files.html, 'utf8'));
    if (printed.ok) {
      await writeFile(files.pdf, printed.value);
      return 0;
    }
    process.stderr.write(`${explain(printed.error).what}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  return 1;
}
