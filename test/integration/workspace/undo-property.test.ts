import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWorkspace, readWorkspace, type Workspace } from '#main/workspace/index.ts';
import { isModelTable } from '#shared/domain/model/model.ts';
import { type TableName, tableNames } from '#shared/domain/records/index.ts';
import type { AnyRow } from '#test/support/arbitrary-rows.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import { changesFor, type Step, steps, type Tables } from '#test/support/random-changes.ts';
import {
  byMara,
  must,
  quickFolder,
  testSurroundings,
  workspaceFile,
  write,
} from '#test/support/workspaces.ts';

type Action =
  | { readonly do: readonly Step[]; readonly final: boolean; readonly visit: boolean }
  | 'undo'
  | 'redo'
  | 'reopen';

const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.array(steps, { minLength: 1, maxLength: 6, size: 'max' }),
      final: fc.nat(11).map((n) => n === 0),
      visit: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);

const DEEP = process.env.PREFLIGHT_DEEP === '1';
const RUNS = DEEP ? 3000 : 300;

function rowsIn(workspace: Workspace): Tables {
  const rows = tableNames.map((table) => [table, new Map(rowsOf(workspace, table))]);
  return Object.fromEntries(rows) as Tables;
}

const rowsOf = (workspace: Workspace, table: TableName): [string, AnyRow][] =>
  isModelTable(table)
    ? [...(workspace.model[table] as ReadonlyMap<string, AnyRow>)]
    : (must(workspace.fileRows(table)) as readonly AnyRow[]).map((row) => [row.id, row]);

it('goes back to the last final transaction byte by byte, and forth again', {
  timeout: DEEP ? 3_600_000 : 120_000,
}, () => {
  const folder = quickFolder();
  const start = workspaceFile(join(folder, 'start.preflight'), fullRows);
  let run = 0;
  const property = fc.property(
    fc.array(actions, { minLength: 4, maxLength: 12, size: 'max' }),
    (sequence) => {
      const file = join(folder, `${++run}.preflight`);
      copyFileSync(start, file);
      const surroundings = testSurroundings();
      const open = () => must(openWorkspace(file, surroundings));
      let workspace = open();
      let atFinal = workspace.dump();
      for (const action of sequence) {
        if (action === 'undo') workspace.undo(byMara);
        else if (action === 'redo') workspace.redo(byMara);
        else if (action === 'reopen') {
          workspace.close();
          workspace = open();
        } else {
          const rows = rowsIn(workspace);
          const changes = action.do.flatMap((step) => changesFor(step, rows, surroundings.newId));
          const who = action.visit ? { visit: 'a field' } : {};
          write(workspace, 'Change at random', changes, { ...who, final: action.final });
          if (action.final) atFinal = workspace.dump();
        }
      }
      const before = workspace.dump();
      let undone = 0;
      while (workspace.undo(byMara).ok) undone += 1;
      expect(workspace.dump()).toBe(atFinal);
      for (let step = 0; step < undone; step += 1) must(workspace.redo(byMara));
      expect(workspace.dump()).toBe(before);
      expect(workspace.model).toEqual(must(readWorkspace(file)).model);
      workspace.close();
    },
  );
  fc.assert(property, { numRuns: RUNS });
});
