import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Figure, Row } from './row.ts';

/** What came of a row; `problem` where it could not be measured. */
export interface Outcome {
  readonly row: Row;
  readonly figures: readonly Figure[];
  readonly problem: string | null;
}

const HEADS = ['what', 'size', 'took', 'reference', 'ratio', 'target', 'verdict'];

/** All figures as a table of Markdown, a line each. */
export function table(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(linesOf);
  const widths = HEADS.map((head, i) => Math.max(head.length, ...lines.map((l) => wide(l, i))));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(HEADS), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join(
    '\n',
  );
}

const wide = (line: readonly string[], index: number): number => line[index]?.length ?? 0;

function linesOf({ row, figures, problem }: Outcome): string[][] {
  if (problem !== null) return [[row.what, row.size, '', '', '', '', `not measured: ${problem}`]];
  return figures.map((figure) => [
    figure.part ? `${row.what}: ${figure.part}` : row.what,
    row.size,
    amount(figure.subject, figure.unit),
    amount(figure.reference, figure.unit),
    figure.ratio === null ? '' : figure.ratio.toFixed(2),
    figure.ratio === null ? `${figure.target} ${figure.unit}` : `≤ ${figure.target}`,
    verdict(figure),
  ]);
}

const amount = (value: number, unit: Figure['unit']): string =>
  `${unit === 'ms' ? value.toFixed(value < 10 ? 2 : 1) : value} ${unit}`;

/** `met`, or by how much it was missed. */
function verdict({ subject, ratio, target }: Figure): string {
  const reached = ratio ?? subject;
  if (reached <= target) return 'met';
  return target === 0
    ? `missed by ${reached}`
    : `missed by ${Math.ceil((reached / target - 1) * 100)} %`;
}

/** Where a run was measured. */
export interface About {
  readonly machine: string;
  readonly node: string;
  /** What windows ran on; `null` where no row needed one, or there is nothing to run one. */
  readonly runtime: string | null;
}

/** The same in a sentence. */
export const measuredOn = ({ machine, node, runtime }: About): string =>
  `On ${machine}, Node ${node}${runtime === null ? '' : `; windows on ${runtime}`}.`;

/** Writes everything that was measured for programs to read. */
export function writeResults(
  file: string,
  about: About & { readonly at: string },
  outcomes: readonly Outcome[],
): void {
  const results = outcomes.map(({ row, figures, problem }) => ({
    name: row.name,
    what: row.what,
    size: row.size,
    against: row.against,
    problem,
    figures: figures.map((figure) => ({ ...figure, verdict: verdict(figure) })),
  }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...about, results }, null, 2)}\n`);
}
