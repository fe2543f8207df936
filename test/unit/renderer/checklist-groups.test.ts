import { expect, it } from 'vitest';
import { groupsOf, type HeldItem } from '#renderer/features/release/checklist/groups.ts';
import { aChecklistItem, aPhase, aRole } from '#test/support/builders.ts';

const roles = new Map(
  [
    aRole({ id: 'qa', name: 'QA lead', rank: 'a0' }),
    aRole({ id: 'ops', name: 'Operations', rank: 'a1' }),
  ].map((role) => [role.id, role]),
);

const item = (id: string, rank: string, due: string | null, roleId: string | null = 'qa') => ({
  item: aChecklistItem({ id, rank, roleId }),
  due,
});

const phase = (id: string, ...items: ReturnType<typeof item>[]) => ({
  phase: aPhase({ id }),
  start: null,
  end: null,
  items,
});

const shown = (phases: readonly ReturnType<typeof phase>[], held?: HeldItem) =>
  groupsOf(phases, 'role', { roles, people: new Map() }, held).map(({ title, items }) => [
    title,
    items.map((each) => each.item.id),
  ]);

it('lists what is due on one day in the order of the phases, and undated items last', () => {
  const build = phase(
    'build',
    item('undated', 'a0', null),
    item('b1', 'a4', '2026-12-08'),
    item('b2', 'a5', '2026-12-08'),
  );
  const review = phase('review', item('r1', 'a0', '2026-12-08'), item('early', 'a1', '2026-12-01'));
  expect(shown([build, review])).toEqual([['QA lead', ['early', 'b1', 'b2', 'r1', 'undated']]]);
});

it('keeps a held item in its group whatever its role becomes', () => {
  const build = phase('build', item('one', 'a0', null, 'ops'), item('two', 'a1', null, null));
  expect(shown([build], { itemId: 'one', groupId: 'qa' })).toEqual([
    ['QA lead', ['one']],
    ['No role', ['two']],
  ]);
  expect(shown([build], { itemId: 'two', groupId: 'none' })).toEqual([
    ['Operations', ['one']],
    ['No role', ['two']],
  ]);
});

it('lets go of a held item whose group is gone', () => {
  const build = phase('build', item('one', 'a0', null, 'ops'));
  expect(shown([build], { itemId: 'one', groupId: 'removed' })).toEqual([['Operations', ['one']]]);
});
