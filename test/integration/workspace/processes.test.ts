import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkspace } from '#main/workspace/index.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { anItem, aProduct } from '#test/support/builders.ts';
import { type Child, sayings, start } from '#test/support/processes/run.ts';
import { must, opened, temporaryFolder, workspaceFile } from '#test/support/workspaces.ts';

interface Ending {
  readonly dump: string;
  readonly model: readonly Item[];
}

const newFile = () =>
  workspaceFile(join(temporaryFolder(), 'shared.preflight'), {
    products: [aProduct()],
    items: [anItem({ points: 0 })],
  });

const acknowledged = (said: readonly unknown[]) =>
  said.filter((line): line is { seq: number; key: string } => Object.hasOwn(line as object, 'seq'));
const endingOf = (said: readonly unknown[]) => said.at(-1) as Ending;
const byId = (a: Item, b: Item) => (a.id < b.id ? -1 : 1);
const run = async (child: Child) => {
  const said = await sayings(child);
  expect(await child.over).toBe(0);
  return said;
};

it('loses nothing where two processes write at once', async () => {
  const file = newFile();
  const mine = opened(file);
  const heard: number[] = [];
  mine.subscribe(({ seq }) => heard.push(seq));
  const all = await Promise.all(
    ['a', 'b'].map((name) => run(start('writer.ts', [file, name, '60']))),
  );
  must(mine.catchUp());

  const seqs = all.flatMap((said) => acknowledged(said).map(({ seq }) => seq));
  expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, i) => i + 2));
  expect(heard).toEqual(Array.from({ length: 120 }, (_, i) => i + 2));
  expect(mine.model.items.get('an-item')?.points).toBe(120);
  expect(mine.model.items.size).toBe(121);
  expect(mine.model).toEqual(must(readWorkspace(file)).model);
});

it('brings both models to the same state where they write in turn', async () => {
  const file = newFile();
  const first = start('writer.ts', [file, 'first', '20', '--wait']);
  for (
    let line = await first.lines.next();
    !hasSeq(line.value, 21);
    line = await first.lines.next()
  );
  const second = await run(start('writer.ts', [file, 'second', '20']));
  first.process.stdin?.end('go on');
  const ends = [endingOf(await run(first)), endingOf(second)];
  expect(ends[0]?.dump).toBe(ends[1]?.dump);
  expect(ends[0]?.model.toSorted(byId)).toEqual(ends[1]?.model.toSorted(byId));
  expect(must(readWorkspace(file)).model.items.get('an-item')?.points).toBe(40);
});

const hasSeq = (line: unknown, seq: number) => (line as { seq?: number }).seq === seq;
