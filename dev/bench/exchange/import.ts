import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { root } from '#dev/runtime.ts';
import { surroundings } from '#main/app/surroundings.ts';
import { type Imports, keepImports } from '#main/exchange/imports.ts';
import { startWorker } from '#main/worker/task-worker.ts';
import { noAnswers } from '#shared/domain/import/preview.ts';
import { compare, timed, timedAsync } from '../compare.ts';
import { byFirst, copyOf, csvFile, emptyFile, must, opened } from '../data.ts';
import type { Bench, Row } from '../row.ts';

export const importFile: Row = {
  name: 'import',
  what: 'import a Jira CSV: read, stored, logged',
  size: '10,000 × 80 columns',
  against: 'papaparse of the same file to rows',
  async measure(bench) {
    const file = csvFile(bench);
    const worker = pathToFileURL(join(root, 'out/main/worker.js'));
    const imports = keepImports(() => startWorker(worker), surroundings);
    const compared = await compare(
      () => importInto(bench, file, imports),
      () => timed(() => parsePlainly(file)),
      { rounds: 5 },
    );
    return [{ unit: 'ms', target: 3.5, ...compared }];
  },
};

/** The same way as the window's: all of it in the worker, then caught up with here. */
async function importInto(bench: Bench, path: string, imports: Imports): Promise<number> {
  const workspace = opened(copyOf(bench, emptyFile(bench)));
  const took = await timedAsync(async () => {
    must(await imports.read('one', { path, name: 'jira.csv' }, workspace));
    must(await imports.apply('one', noAnswers, workspace, byFirst));
  });
  const { size } = workspace.model.items;
  workspace.close();
  if (size < 9_900) throw new Error(`Only ${size} items came in`);
  return took;
}

function parsePlainly(file: string): void {
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'));
  if (data.length < 10_000) throw new Error(`Only ${data.length} rows were read`);
}
