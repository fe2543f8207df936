import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfOlder } from '#dev/build.ts';
import { type Runtime, root, runtimeToTest } from '#dev/runtime.ts';
import { measuredOn, type Outcome, table, writeResults } from './report.ts';
import type { Bench, Row } from './row.ts';
import { rows } from './rows.ts';

/** How long one row may take, in milliseconds. */
const PATIENCE = 90_000;

/** Measures what was asked for, or everything, and says how it compares; never fails a build. */
async function run(only: readonly string[]): Promise<void> {
  const chosen = rows.filter(({ name }) => only.length === 0 || only.includes(name));
  if (chosen.length === 0) {
    console.error(`Nothing is called that; there are: ${rows.map(({ name }) => name).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const runtime = chosen.some(({ inWindow }) => inWindow) ? runtimeToTest() : null;
  await buildIfOlder();
  const outcomes = await measureAll(chosen);
  const about = { machine: machine(), runtime: runtime && inWords(runtime), node: process.version };
  console.log(`\n${table(outcomes)}\n`);
  console.log(measuredOn(about));
  const file = join(root, 'bench/results.json');
  writeResults(file, { ...about, at: new Date().toISOString() }, outcomes);
  console.log(`All figures are in ${file}`);
}

async function measureAll(chosen: readonly Row[]): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-bench-'));
  const outcomes: Outcome[] = [];
  try {
    const newBench = benchesIn(folder);
    for (const row of chosen) outcomes.push(await measure(row, newBench));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
  return outcomes;
}

type Undo = () => Promise<void>;

/** Makes what a row is given; files made once are shared by all rows. */
function benchesIn(folder: string): (undos: Undo[]) => Bench {
  const made = new Map<string, unknown>();
  let paths = 0;
  return (undos) => ({
    path: (name) => join(folder, `${++paths} ${name}`),
    once<T>(name: string, make: () => T): T {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as T;
    },
    afterRow: (undo) => void undos.push(undo),
  });
}

async function measure(row: Row, newBench: (undos: Undo[]) => Bench): Promise<Outcome> {
  const begun = performance.now();
  const undos: Undo[] = [];
  try {
    const figures = await inTime(row.measure(newBench(undos)));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.error(`${seconds.padStart(6)} s  ${row.name}`);
    return { row, figures, problem: null };
  } catch (error) {
    console.error(error);
    const [problem = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { row, figures: [], problem };
  } finally {
    for (const undo of undos) await undo();
  }
}

/** A page that no longer answers must not keep the others waiting. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const machine = (): string =>
  `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;

const inWords = ({ kind }: Runtime): string =>
  kind === 'electron' ? 'Electron' : 'the Chromium host';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
await run(values.only ?? []);
// What a row left behind that took too long must not keep the run from its end.
process.exit();
