import { describe, expect, it } from 'vitest';
import type { Command, Plan } from '#shared/commands/command.ts';
import { itemCommands } from '#shared/commands/item.ts';
import { itemsByRank } from '#shared/domain/item/scope.ts';
import { invert } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { aNotesBlock, aPerson } from '#test/support/builders.ts';
import { boardModel, card, cardIn, waits } from '#test/support/item-rows.ts';
import { testContext } from '#test/support/run-command.ts';

const model = boardModel({
  people: [aPerson({ id: 'm' })],
  items: [card('1'), cardIn('r42', '2'), card('3', { parentId: '2' }), card('4')],
  dependencies: [waits('1', '2'), waits('3', '1')],
  itemReleases: [{ id: 'also', itemId: '2', releaseId: 'r43' }],
  notesBlocks: [aNotesBlock({ id: 'entry', kind: 'entry', itemId: '2' })],
});

const run = <I>(command: Command<I>, input: I): Plan => {
  const plan = command.run(model, command.input.parse(input), testContext());
  if (!plan.ok) throw new Error(`${plan.error.code} ${JSON.stringify(plan.error.facts)}`);
  expect(applyChanges(applyChanges(model, plan.value.changes), invert(plan.value.changes))).toEqual(
    model,
  );
  return plan.value;
};
const after = (plan: Plan): Model => applyChanges(model, plan.changes);

describe('items.move', () => {
  it('says what undo will take back', () => {
    const move = itemCommands['items.move'];
    const to = { kind: 'release', releaseId: 'r43' } as const;
    expect(run(move, { itemIds: ['1'], to }).label).toBe('Move PAY-1 to 4.3.0');
    expect(run(move, { itemIds: ['1', '2', '4'], to }).label).toBe('Move 3 items to 4.3.0');
    expect(run(move, { itemIds: ['2'], to: { kind: 'none' } }).label).toBe(
      'Move PAY-2 to no release',
    );
    expect(run(move, { itemIds: ['2'], to: { kind: 'inherit' } }).label).toBe(
      'Let PAY-2 follow the sprint',
    );
    const place = { after: '4' };
    expect(run(move, { itemIds: ['1'], to: { kind: 'none' }, place }).label).toBe('Reorder PAY-1');
  });

  it('changes one row for each item and no other', () => {
    const to = { kind: 'release', releaseId: 'r43' } as const;
    const plan = run(itemCommands['items.move'], {
      itemIds: ['4', '1'],
      to,
      place: { after: '2' },
    });
    expect(plan.changes.map((change) => change.id).toSorted()).toEqual(['1', '4']);
    expect(itemsByRank(after(plan)).map((item) => item.id)).toEqual(['2', '1', '4', '3']);
  });
});

describe('item.create', () => {
  it('takes the next key of its own series, at the end of all items', () => {
    const create = itemCommands['item.create'];
    const input = { productId: 'p', title: ' Refund reasons ', to: { kind: 'none' } } as const;
    const plan = run(create, input);
    const made = after(plan).items.get('n1');
    expect(made).toMatchObject({ key: 'PAY-L1', title: 'Refund reasons', releaseMode: 'none' });
    expect(itemsByRank(after(plan)).at(-1)?.id).toBe('n1');
    const again = create.run(after(plan), input, testContext());
    expect(again.ok && again.value.label).toBe('Add PAY-L2');
  });

  it('refuses a product, a release or a neighbour that is gone', () => {
    const create = itemCommands['item.create'];
    const title = 'x';
    const code = (input: Parameters<typeof create.run>[1]) => {
      const plan = create.run(model, input, testContext());
      return plan.ok ? 'ok' : plan.error.code;
    };
    const to = { kind: 'inherit' } as const;
    expect(code({ productId: 'gone', title, to })).toBe('not-found');
    expect(code({ productId: 'p', title, to: { kind: 'release', releaseId: 'gone' } })).toBe(
      'not-found',
    );
    expect(code({ productId: 'p', title, to, place: { before: 'gone' } })).toBe('not-found');
  });
});

describe('item.update', () => {
  const edit = itemCommands['item.update'];

  it('keeps when an item was done, and forgets it when it is opened again', () => {
    const done = run(edit, { itemId: '1', fields: { statusCategory: 'done', status: 'Done' } });
    expect(after(done).items.get('1')?.resolvedAt).toBe('2026-12-01T09:00:00Z');
    const reopened = edit.run(
      after(done),
      { itemId: '1', fields: { statusCategory: 'to-do' } },
      testContext(),
    );
    expect(reopened.ok && reopened.value.changes).toMatchObject([
      { fields: { resolvedAt: { after: null } } },
    ]);
  });

  it('names the one field it changes', () => {
    expect(run(edit, { itemId: '1', fields: { assigneeId: 'm' } }).label).toBe(
      'Change assignee of PAY-1',
    );
    expect(run(edit, { itemId: '1', fields: { title: 'x', points: 1 } }).label).toBe(
      'Change title and points of PAY-1',
    );
  });

  it('refuses people, sprints and parents that are gone, and a parent below the item', () => {
    const refused = (fields: Parameters<typeof edit.run>[1]['fields']) => {
      const plan = edit.run(model, { itemId: '2', fields }, testContext());
      return plan.ok ? 'ok' : plan.error.code;
    };
    expect(refused({ assigneeId: 'gone' })).toBe('not-found');
    expect(refused({ sprintId: 'gone' })).toBe('not-found');
    expect(refused({ parentId: 'gone' })).toBe('not-found');
    expect(refused({ parentId: '3' })).toBe('invalid-input');
    expect(refused({ parentId: '2' })).toBe('invalid-input');
  });

  it('does not take a release or a rank', () => {
    expect(edit.input.safeParse({ itemId: '1', fields: { rank: 'a9' } }).success).toBe(false);
    expect(edit.input.safeParse({ itemId: '1', fields: { releaseId: 'r42' } }).success).toBe(false);
  });

  it('gives many items the same fields as one step', () => {
    const many = itemCommands['items.update'];
    const plan = run(many, { itemIds: ['1', '2', '4'], fields: { points: 5 } });
    expect(plan.label).toBe('Change points of 3 items');
    expect(plan.changes).toHaveLength(3);
  });
});

describe('items.remove', () => {
  it('lists every row that hangs on the item and lets those below it go free', () => {
    const left = after(run(itemCommands['items.remove'], { itemIds: ['2'] }));
    expect([...left.items.keys()]).toEqual(['1', '3', '4']);
    expect(left.items.get('3')?.parentId).toBeNull();
    expect([...left.dependencies.keys()]).toEqual(['1>3']);
    expect(left.itemReleases.size + left.notesBlocks.size).toBe(0);
  });

  it('names a dependency between two removed items once', () => {
    const plan = run(itemCommands['items.remove'], { itemIds: ['1', '2', '3'] });
    expect(plan.changes.filter((change) => change.table === 'dependencies')).toHaveLength(2);
  });
});

describe('dependencies', () => {
  const add = itemCommands['dependency.add'];

  it('are added once and never in a circle', () => {
    expect(run(add, { blockerId: '4', blockedId: '1' }).label).toBe('Let PAY-1 wait for PAY-4');
    const code = (blockerId: string, blockedId: string) => {
      const plan = add.run(model, { blockerId, blockedId }, testContext());
      return plan.ok ? 'ok' : plan.error.code;
    };
    expect(code('2', '1')).toBe('already-exists');
    expect(code('3', '2')).toBe('invalid-input');
    expect(code('1', '1')).toBe('invalid-input');
  });

  it('are taken away', () => {
    const plan = run(itemCommands['dependency.remove'], { dependencyId: '2>1' });
    expect(plan.label).toBe('Let PAY-1 no longer wait for PAY-2');
    expect(after(plan).dependencies.size).toBe(1);
  });
});

it('item.alsoIn adds and removes only what differs', () => {
  const plan = run(itemCommands['item.alsoIn'], { itemId: '2', releaseIds: ['r42', 'r50'] });
  const rows = [...after(plan).itemReleases.values()].map((row) => row.releaseId);
  expect(rows.toSorted()).toEqual(['r42', 'r50']);
});
