import { expect, it } from 'vitest';
import type { Action } from '#renderer/app/actions.ts';
import { keyOf, paletteSections, textOf } from '#renderer/app/palette-entries.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { anItem, aRelease } from '#test/support/builders.ts';

const action = (name: string, title: string, group: string, words?: string): Action => ({
  name,
  title,
  group,
  ...(words && { words }),
  run: () => undefined,
});

const actions = [
  action('go.calendar', 'Calendar', 'Go to'),
  action('go.board', 'Board', 'Go to'),
  action('release.create', 'New release…', 'Release'),
  action('actor.choose', 'Act as…', 'Workspace', 'who am i'),
];

const model = modelFrom({
  releases: [
    aRelease({ id: 'r42', version: '4.2.0', name: 'Ledger export' }),
    aRelease({ id: 'r43', version: '4.3.0', name: 'Instant refunds' }),
  ],
  items: [
    anItem({ id: 'i112', key: 'PAY-112', title: 'Partial refunds in the API' }),
    anItem({ id: 'i98', key: 'PAY-98', title: 'Idempotent capture endpoint' }),
  ],
});

const found = (query: string) =>
  paletteSections(query, actions, model).map(({ title, entries }) => [
    title,
    ...entries.map(keyOf),
  ]);

it('lists every action by group where nothing is typed', () => {
  expect(found(' ')).toEqual([
    ['Go to', 'action:go.calendar', 'action:go.board'],
    ['Release', 'action:release.create'],
    ['Workspace', 'action:actor.choose'],
  ]);
});

it('finds releases by version and items by key and title', () => {
  expect(found('4.3')).toEqual([['Releases', 'release:r43']]);
  expect(found('pay-98')).toEqual([['Items', 'item:i98']]);
  expect(found('refunds')).toEqual([
    ['Releases', 'release:r43'],
    ['Items', 'item:i112'],
  ]);
});

it('finds an action by words that are not in its title', () => {
  expect(found('who')).toEqual([['Actions', 'action:actor.choose']]);
});

it('puts the kind with the best fit first', () => {
  expect(found('export').map(([title]) => title)).toEqual(['Releases']);
  expect(found('cal').map(([title]) => title)[0]).toBe('Actions');
});

it('says nothing where nothing fits', () => {
  expect(found('zeppelin')).toEqual([]);
});

it('offers at most eight items of many', () => {
  const items = Array.from({ length: 300 }, (_, n) => anItem({ id: `i${n}`, key: `PAY-${n}` }));
  const [section] = paletteSections('pay', [], modelFrom({ items }));
  expect(section?.entries).toHaveLength(8);
});

it('finds an action by what it would be about now', () => {
  const undo: Action = { ...action('undo', 'Undo', 'Edit'), detail: () => 'Move 4.2.0' };
  expect(textOf({ kind: 'action', action: undo })).toContain('Undo Move 4.2.0');
});
