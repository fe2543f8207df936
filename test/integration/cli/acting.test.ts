import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whoActs } from '#main/cli/acting.ts';
import type { World } from '#main/cli/world.ts';
import { openWorkspace } from '#main/workspace/index.ts';
import {
  must,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
} from '#test/support/workspaces.ts';

const worldOf = (processId: string, said: string[]): World => ({
  ...testSurroundings(processId),
  version: '0.0.0',
  out: () => undefined,
  say: (line) => said.push(line),
  folder: '/',
  zone: 'UTC',
  userName: 'nora',
  actors: { of: () => null, keep: () => undefined },
  print: () => Promise.reject(new Error('Nothing is printed here')),
});

it('somebody new who comes from two processes at once is one person', () => {
  const file = workspaceFile(join(temporaryFolder(), 'w.preflight'));
  const said: string[] = [];
  const [one, two] = ['one', 'two'].map((processId) => {
    const world = worldOf(processId, said);
    const workspace = must(openWorkspace(file, world));
    return { workspace, actor: must(whoActs(workspace, 'Nora Eide', world)) };
  });
  if (!one || !two) throw new Error('Two processes were to open it');
  const first = must(one.actor.join());
  expect(must(two.actor.join())).toBe(first);
  const noras = [...two.workspace.model.people.values()].filter(({ name }) => name === 'Nora Eide');
  expect(noras.map(({ id }) => id)).toEqual([first]);
  expect(said).toHaveLength(1);
  one.workspace.close();
  two.workspace.close();
});
