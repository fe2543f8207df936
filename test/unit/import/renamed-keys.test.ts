import { describe, expect, it } from 'vitest';
import { itemCommands } from '#shared/commands/item.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  type RowGiven,
  sourceFile,
  type World,
} from '#test/support/import-world.ts';
import { run } from '#test/support/run-command.ts';

const row = (id: string, key: string, more: Partial<RowGiven> = {}): RowGiven => ({
  id,
  key,
  title: `Issue ${id}`,
  parent: '',
  blocks: '',
  ...more,
});
const keyOf = (world: World, id: string) =>
  world.model.items.get(world.bases.find((base) => base.externalId === id)?.itemId ?? '')?.key;
const parentOf = (world: World, key: string) =>
  world.model.items.get(itemIn(world, key).parentId ?? '')?.key ?? null;

describe('keys that move among the rows of a file', () => {
  const first = importInto(newWorld(), sourceFile([row('5', 'MOB-5'), row('6', 'MOB-6')], 'MOB'));

  it('change places', () => {
    const swapped = sourceFile([row('5', 'MOB-6'), row('6', 'MOB-5')], 'MOB');
    expect(preview(first, swapped).refused).toEqual([]);
    const after = importInto(first, swapped);
    expect([keyOf(after, '5'), keyOf(after, '6')]).toEqual(['MOB-6', 'MOB-5']);
    expect(itemIn(after, 'MOB-6').id).toBe(itemIn(first, 'MOB-5').id);
    expect(importInto(after, swapped).plan.changes).toEqual([]);
  });

  it('go to a new issue where the old one has another', () => {
    const file = sourceFile([row('7', 'MOB-5'), row('5', 'MOB-9'), row('6', 'MOB-6')], 'MOB');
    expect(preview(first, file)).toMatchObject({ counts: { added: 1, changed: 1 }, refused: [] });
    const after = importInto(first, file);
    expect(keyOf(after, '5')).toBe('MOB-9');
    expect(keyOf(after, '7')).toBe('MOB-5');
    expect(after.model.items.size).toBe(3);
  });

  it('keep a row out whose key belongs to an issue that the file lacks, and whoever wants its own', () => {
    const file = sourceFile([row('8', 'MOB-5'), row('5', 'MOB-6')], 'MOB');
    expect(preview(first, file)).toMatchObject({
      counts: { refused: 2, missing: 1 },
      refused: [
        {
          row: 2,
          reason: 'MOB-5 is still another issue of MOB project here: bring a file that has both.',
        },
        {
          row: 3,
          reason: 'MOB-6 is still another issue of MOB project here: bring a file that has both.',
        },
      ],
    });
    expect(importInto(first, file).plan.changes).toEqual([]);
  });
});

describe('a known key with another id', () => {
  const first = importInto(newWorld(), sourceFile([row('5', 'MOB-5'), row('6', 'MOB-6')], 'MOB'));

  it('is the same issue where titles say so, as when a site was moved', () => {
    const [a, b] = [row('105', 'MOB-5'), row('106', 'MOB-6')];
    const file = sourceFile(
      [
        { ...a, title: 'Issue 5' },
        { ...b, title: 'New words' },
      ],
      'MOB',
    );
    expect(preview(first, file).counts).toMatchObject({ added: 0, changed: 1, refused: 0 });
    expect(keyOf(importInto(first, file), '105')).toBe('MOB-5');
  });

  it('is another issue where they do not, and stays out', () => {
    const file = sourceFile([row('105', 'MOB-5')], 'MOB');
    expect(preview(first, file).counts).toMatchObject({ added: 0, changed: 0, refused: 1 });
  });
});

describe('a key that was renamed', () => {
  const rows = (prefix: string, more: Partial<RowGiven> = {}) =>
    sourceFile(
      [
        row('1', `${prefix}-1`),
        row('2', `${prefix}-2`, { parent: `${prefix}-1`, blocks: `${prefix}-3` }),
        row('3', `${prefix}-3`, more),
      ],
      'MOB',
    );
  const first = importInto(newWorld(), rows('MOB'));

  it('is no news of who stands below it or waits for it', () => {
    const input = {
      itemId: itemIn(first, 'MOB-2').id,
      fields: { parentId: itemIn(first, 'MOB-3').id },
    };
    const moved = {
      ...first,
      ...run(first.model, itemCommands['item.update'], input, first.context),
    };
    const [link] = moved.model.dependencies.values();
    if (!link) throw new Error('There is no link');
    const here = change(moved, [
      { table: 'dependencies', id: link.id, kind: 'delete', before: link },
    ]);
    expect(preview(here, rows('NEW')).conflicts).toEqual([]);
    const after = importInto(here, rows('NEW'));
    expect(parentOf(after, 'NEW-2')).toBe('NEW-3');
    expect(after.model.dependencies.size).toBe(0);
    expect(importInto(after, rows('NEW')).plan.changes).toEqual([]);
  });

  it('does not bring a deleted issue back to mind', () => {
    const input = { itemIds: [itemIn(first, 'MOB-2').id] };
    const less = {
      ...first,
      ...run(first.model, itemCommands['items.remove'], input, first.context),
    };
    expect(preview(less, rows('NEW')).conflicts).toEqual([]);
    expect(importInto(less, rows('NEW')).model.items.size).toBe(2);
  });
});
