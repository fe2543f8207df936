import { describe, expect, it } from 'vitest';
import type { Action } from '#renderer/app/actions.ts';
import {
  isGreyed,
  keyOf,
  paletteSections,
  targetSections,
  textOf,
} from '#renderer/app/palette-entries.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { anItem, aPerson, aRelease } from '#test/support/builders.ts';

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

it('lists the groups about what one looks at before all others', () => {
  const near = paletteSections('', actions, model, ['Workspace', 'Runbook', 'Release']);
  expect(near.map(({ title }) => title)).toEqual(['Workspace', 'Release', 'Go to']);
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
  expect(textOf({ kind: 'action', action: undo, way: 'here' })).toContain('Undo Move 4.2.0');
});

describe('what cannot be done here', () => {
  const nothing = () => undefined;
  const never = () => false;
  const target = (version: string) => ({
    id: version,
    title: `Copy ${version}…`,
    hint: 'Ledger export',
    run: nothing,
  });
  const copy: Action = {
    ...action('release.copy', 'Copy a release…', 'Release'),
    when: never,
    targets: () => [target('4.2.0'), target('4.3.0')],
  };
  const elsewhere: Action = {
    ...action('item.create', 'New item…', 'Board'),
    when: never,
    lead: { when: () => true, run: nothing },
  };
  const ofThing: Action = {
    ...action('step.remove', 'Remove step', 'Runbook'),
    when: never,
    needs: 'in the menu of a step',
  };
  const hidden: Action = { ...action('history.redo', 'Redo', 'Edit'), when: never };
  const all = [ofThing, copy, elsewhere, hidden];
  const entriesFor = (query: string) =>
    paletteSections(query, all, modelFrom({})).flatMap(({ entries }) => entries);
  const keysFor = (query: string) => entriesFor(query).map(keyOf);

  it('is not listed before something is typed', () => {
    expect(keysFor('')).toEqual([]);
  });

  it('is offered where something leads to it, or asks what it is to be done to', () => {
    expect(entriesFor('new item')).toMatchObject([{ kind: 'action', way: 'lead' }]);
    expect(entriesFor('copy')).toMatchObject([{ kind: 'action', way: 'ask' }]);
    expect(keysFor('redo')).toEqual([]);
  });

  it('is offered for the one thing that the words name', () => {
    expect(keysFor('copy 4.3')).toEqual(['target:release.copy:4.3.0']);
  });

  it('is not offered for everything of which a name speaks', () => {
    expect(keysFor('ledger')).toEqual([]);
  });

  it('is grey where it takes a thing that has to be chosen first, and stands behind the rest', () => {
    const remove = { ...action('role.remove', 'Remove a role', 'People') };
    const [section] = paletteSections('remove', [ofThing, remove], modelFrom({}));
    expect(section?.entries.map(keyOf)).toEqual(['action:role.remove', 'action:step.remove']);
    expect(section?.entries.map(isGreyed)).toEqual([false, true]);
  });

  it('narrows what is asked by the version and by the name', () => {
    const asked = (query: string) =>
      targetSections(query, copy).flatMap(({ entries }) => entries.map(keyOf));
    expect(asked('')).toHaveLength(2);
    expect(asked('4.2')).toEqual(['target:release.copy:4.2.0']);
    expect(asked('ledger')).toHaveLength(2);
    expect(targetSections('zeppelin', copy)).toEqual([]);
  });
});

it('finds people by name and mail', () => {
  const people = [aPerson({ id: 'p1', name: 'Mara Kovač', mail: 'mk@example.com' })];
  const [section] = paletteSections('kovac', actions, modelFrom({ people }));
  expect(section?.title).toBe('People');
  expect(paletteSections('mk@', actions, modelFrom({ people }))[0]?.entries.map(keyOf)).toEqual([
    'person:p1',
  ]);
});
