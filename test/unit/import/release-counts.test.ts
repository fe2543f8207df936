import { expect, it } from 'vitest';
import { boardColumns } from '#shared/domain/item/columns.ts';
import { update } from '#shared/domain/model/change.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  sourceFile,
} from '#test/support/import-world.ts';

it('counts an item where it counts on the board, and says who else carries it', () => {
  const file = sourceFile([
    { key: 'PAY-1', title: 'x', fixVersions: '4.1' },
    { key: 'PAY-2', title: 'x', fixVersions: '4.1\n4.2' },
    { key: 'PAY-3', title: 'x', fixVersions: '4.2' },
    { key: 'PAY-4', title: 'x', fixVersions: '4.1\n4.3' },
    { key: 'PAY-5', title: 'x' },
  ]);
  const told = preview(newWorld(), file).releases;
  expect(told).toMatchObject([
    { version: '4.1', items: 3, alsoIn: 0 },
    { version: '4.2', items: 1, alsoIn: 1 },
    { version: '4.3', items: 0, alsoIn: 1 },
  ]);
  const world = importInto(newWorld(), file);
  const columns = boardColumns(world.model, { finished: true }).flatMap(({ release, items }) =>
    release ? [[release.version, items.length]] : [],
  );
  expect(columns).toEqual(told.map(({ version, items }) => [version, items]));
  const elsewhere = { releaseId: itemIn(world, 'PAY-3').releaseId };
  const moved = change(world, update('items', itemIn(world, 'PAY-1'), elsewhere));
  expect(preview(moved, file).releases.map(({ items }) => items)).toEqual([2, 2, 0]);
});
