import { expect, it } from 'vitest';
import { itemCommands } from '#shared/commands/item.ts';
import { missingWords } from '#shared/domain/import/missing.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  sourceFile,
  type World,
} from '#test/support/import-world.ts';
import { run } from '#test/support/run-command.ts';

const KEYS = ['PAY-1', 'PAY-2', 'PAY-3'];
const file = (...keys: string[]) => sourceFile(keys.map((key) => ({ key, title: `About ${key}` })));
const imported = () => importInto(newWorld(), file(...KEYS));

/** The items that are marked as missing. */
const marked = (world: World): string[] =>
  KEYS.filter((key) => missingWords(world.model, itemIn(world, key).id) !== '');

it('names what is not in the file, in the order of the items', () => {
  const { missing, counts, hasNews } = preview(imported(), file('PAY-2'));
  expect(missing).toEqual([
    { key: 'PAY-1', title: 'About PAY-1' },
    { key: 'PAY-3', title: 'About PAY-3' },
  ]);
  expect(counts.missing).toBe(2);
  expect(hasNews).toBe(true);
});

it('marks it until a file has it again, and says so in the step', () => {
  const less = importInto(imported(), file('PAY-2'));
  expect(marked(less)).toEqual(['PAY-1', 'PAY-3']);
  expect(less.plan.label).toBe('Import PAY project, 2 items no longer in it');
  const { id } = itemIn(less, 'PAY-1');
  expect(missingWords(less.model, id)).toBe('not in the last import of PAY project');
  const more = importInto(less, file('PAY-1', 'PAY-2'));
  expect(marked(more)).toEqual(['PAY-3']);
  expect(marked(importInto(more, file(...KEYS)))).toEqual([]);
});

it('marks nothing twice: the same file again changes nothing', () => {
  const less = importInto(imported(), file('PAY-2'));
  expect(preview(less, file('PAY-2'))).toMatchObject({ hasNews: false, counts: { missing: 2 } });
});

it('marks nothing of a project that is not in the file', () => {
  const both = importInto(imported(), sourceFile([{ key: 'WEB-1', title: 'Web' }], 'WEB'));
  expect(marked(both)).toEqual([]);
  expect(preview(both, file(...KEYS)).missing).toEqual([]);
});

it('removes the mark with its item', () => {
  const less = importInto(imported(), file('PAY-2'));
  const { id } = itemIn(less, 'PAY-1');
  const { plan } = run(less.model, itemCommands['items.remove'], { itemIds: [id] }, less.context);
  expect([...change(less, plan.changes).model.missingItems.values()]).toHaveLength(1);
});
