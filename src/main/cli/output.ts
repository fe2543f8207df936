import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { inOneLine } from './harmless.ts';

/** Exit codes: what a script can tell apart. */
export const EXIT = { clear: 0, blockers: 1, refused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes: results to `out`, words for a person to `say`. */
export interface Output {
  out(text: string | Uint8Array): void;
  say(line: string): void;
}

/** Says an error's words and answers the exit code for it. */
export function refuse(output: Output, error: AppError): ExitCode {
  const { what, todo } = explain(error);
  output.say(`preflight: ${what} ${todo}`);
  return EXIT.refused;
}

/** Says how the command was used wrongly. */
export function misused(output: Output, problem: string): ExitCode {
  output.say(`preflight: ${problem} Try preflight --help.`);
  return EXIT.refused;
}

/** Rows as aligned columns; numbers are set right. */
export function table(header: readonly string[], rows: readonly (string | number)[][]): string {
  const all = [header, ...rows].map((row) => row.map((cell) => inOneLine(String(cell))));
  const widths = header.map((_, i) => Math.max(...all.map((row) => width(row[i] ?? ''))));
  const isNumber = header.map(
    (_, i) => rows.length > 0 && rows.every((r) => typeof r[i] === 'number'),
  );
  return all
    .map((row) =>
      row
        .map((cell, i) => {
          const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(cell)));
          return isNumber[i] ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const width = (text: string): number => [...text].length;
