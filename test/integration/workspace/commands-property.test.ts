import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkspace } from '#main/workspace/index.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import { calls, resolved } from '#test/support/random-commands.ts';
import {
  byMara,
  must,
  quickFolder,
  testSurroundings,
  workspaceFile,
} from '#test/support/workspaces.ts';

const DEEP = process.env.PREFLIGHT_DEEP === '1';

it('keeps file and model the same under any commands, and takes them all back byte by byte', {
  timeout: DEEP ? 3_600_000 : 120_000,
}, () => {
  const folder = quickFolder();
  const start = workspaceFile(join(folder, 'start.preflight'), fullRows);
  const done = new Set<string>();
  let run = 0;
  const property = fc.property(
    fc.array(calls, { minLength: 8, maxLength: 16, size: 'max' }),
    (sequence) => {
      const file = join(folder, `${++run}.preflight`);
      copyFileSync(start, file);
      const workspace = must(openWorkspace(file, testSurroundings()));
      const before = workspace.dump();
      for (const call of sequence) {
        const result = workspace.run(call.name, resolved(call, workspace.model), byMara);
        if (result.ok) done.add(call.name);
      }
      expect(workspace.model).toEqual(must(readWorkspace(file)).model);
      while (workspace.undo(byMara).ok);
      expect(workspace.dump()).toBe(before);
      workspace.close();
    },
  );
  fc.assert(property, { numRuns: DEEP ? 3000 : 300 });
  expect(done.size).toBeGreaterThan(40);
});
