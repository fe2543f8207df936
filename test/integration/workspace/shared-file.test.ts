import { expect, it } from 'vitest';
import { connect } from '#main/workspace/connection.ts';
import type { Committed } from '#main/workspace/index.ts';
import { insert, update } from '#shared/domain/model/change.ts';
import { anItem, aPerson, aProduct } from '#test/support/builders.ts';
import {
  byMara,
  codeOf,
  opened,
  testSurroundings,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

const two = () => {
  const mine = workspaceWith({ products: [aProduct()], items: [anItem()] });
  return { mine, theirs: opened(mine.file, testSurroundings('other')) };
};
const person = (id: string) => insert('people', aPerson({ id, name: id }));

it('sees what others wrote when it catches up, without gaps', () => {
  const { mine, theirs } = two();
  const heard: Committed[] = [];
  mine.subscribe((committed) => heard.push(committed));
  write(theirs, 'Add a', [person('a')]);
  write(theirs, 'Add b', [person('b')]);
  expect(mine.model.people.has('b')).toBe(false);
  expect(codeOf(mine.catchUp())).toBeNull();
  expect(mine.model).toEqual(theirs.model);
  expect(heard.map(({ seq, label, foreign }) => [seq, label, foreign])).toEqual([
    [2, 'Add a', true],
    [3, 'Add b', true],
  ]);
});

it('has nothing to tell where nobody wrote, or only itself', () => {
  const { mine } = two();
  write(mine, 'Add a', [person('a')]);
  const heard: Committed[] = [];
  mine.subscribe((committed) => heard.push(committed));
  mine.catchUp();
  expect(heard).toEqual([]);
});

it('plans on top of what others wrote just before', () => {
  const { mine, theirs } = two();
  write(theirs, 'Estimate', update('items', anItem(), { points: 5 }));
  const result = mine.transact({ ...byMara, command: 'test' }, (model) => {
    const item = model.items.get('an-item') ?? anItem();
    const points = (item.points ?? 0) + 1;
    return { ok: true, value: { label: 'One more', changes: update('items', item, { points }) } };
  });
  expect(codeOf(result)).toBeNull();
  expect(mine.model.items.get('an-item')?.points).toBe(6);
  theirs.catchUp();
  expect(theirs.model).toEqual(mine.model);
});

it('refuses what no longer fits after others wrote', () => {
  const { mine, theirs } = two();
  write(theirs, 'Estimate', update('items', anItem(), { points: 5 }));
  const stale = mine.transact({ ...byMara, command: 'test' }, () => ({
    ok: true,
    value: { label: 'Estimate', changes: update('items', anItem(), { points: 8 }) },
  }));
  expect(codeOf(stale)).toBe('write-conflict');
  expect(mine.model.items.get('an-item')?.points).toBe(5);
});

it('is busy while another process holds the file, and goes on afterwards', () => {
  const { mine, theirs } = two();
  theirs.close();
  const other = connect(mine.file);
  const impatient = opened(mine.file, testSurroundings('impatient'), { patience: 20 });
  other.exec('BEGIN IMMEDIATE');
  expect(codeOf(impatient.run('person.create', { name: 'Ben' }, byMara))).toBe('busy');
  other.exec('ROLLBACK');
  expect(codeOf(impatient.run('person.create', { name: 'Ben' }, byMara))).toBeNull();
  other.close();
});

it('stops where a newer version migrated the file meanwhile', () => {
  const { mine } = two();
  const newer = connect(mine.file);
  newer.pragma('user_version = 99');
  newer.close();
  expect(codeOf(mine.catchUp())).toBe('from-newer-version');
  expect(codeOf(mine.run('person.create', { name: 'Ben' }, byMara))).toBe('from-newer-version');
});
