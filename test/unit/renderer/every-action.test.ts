import { beforeAll, describe, expect, it } from 'vitest';
import { type Action, allActions, titleOf, wayOf } from '#renderer/app/actions.ts';
import { registerCoreActions } from '#renderer/app/core-actions.ts';
import { nearGroups } from '#renderer/app/near-actions.ts';
import { paletteSections, textOf } from '#renderer/app/palette-entries.ts';
import { PLAIN_PLACES, RELEASE_TABS, type Route } from '#renderer/app/route.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { sampleWorkspace } from '#resources/sample/index.ts';
import { applyChanges, emptyModel } from '#shared/domain/model/model.ts';
import { testContext } from '#test/support/run-command.ts';

const modules = import.meta.glob('../../../src/renderer/features/*/actions.ts');

/** What can be done only when there is something of it, and then without going anywhere. */
const PASSING = ['history.undo', 'history.redo', 'board.close'];

beforeAll(async () => {
  registerCoreActions();
  for (const load of Object.values(modules)) await load();
  const { changes } = sampleWorkspace({ zone: 'Europe/Berlin' }, testContext());
  useWorkspace.setState({ phase: 'open', model: applyChanges(emptyModel(), changes) });
});

const named = (words: string): Action | undefined =>
  allActions().find((action) => titleOf(action) === words);

describe('every action', () => {
  it('has a name of its own, and a title', () => {
    const names = allActions().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(allActions().every((action) => titleOf(action) !== '')).toBe(true);
  });

  it('can be done from anywhere, or says what it takes', () => {
    const mute = allActions()
      .filter((action) => wayOf(action) === 'not' && !action.needs && suitsSomething(action))
      .map(({ name }) => name);
    expect(mute.filter((name) => !PASSING.includes(name))).toEqual([]);
  });

  it('has targets with titles of their own', () => {
    for (const action of allActions()) {
      const titles = action.targets?.().map(({ id, title }) => `${id} ${title}`) ?? [];
      expect(new Set(titles).size, action.name).toBe(titles.length);
    }
  });
});

it('is in each group that a place or tab is about', () => {
  const groups = new Set(allActions().map(({ group }) => group));
  const routes: Route[] = [
    ...PLAIN_PLACES.map((place) => ({ place })),
    ...RELEASE_TABS.map((tab) => ({ place: 'release' as const, releaseId: 'any', tab })),
  ];
  expect(routes.flatMap(nearGroups).filter((name) => !groups.has(name))).toEqual([]);
});

it('stands first where its very name is typed, though it be grey', () => {
  const [section] = paletteSections('remove step', allActions(), useWorkspace.getState().model);
  const [first] = section?.entries ?? [];
  expect(first && textOf(first)).toMatch(/^Remove step/);
});

/** Not one that takes things of which none is fit at present. */
const suitsSomething = (action: Action): boolean => action.targets === undefined;

it.each([
  ['New release…', 'here'],
  ['New product…', 'here'],
  ['New freeze window…', 'here'],
  ['Import…', 'here'],
  ['Add person…', 'here'],
  ['New item…', 'lead'],
  ['Export the runbook of a release as PDF…', 'ask'],
  ['New step in the runbook of a release', 'ask'],
  ['Move a release…', 'ask'],
  ['Deactivate a person', 'ask'],
  ['Move to…', 'not'],
  ['Remove step', 'not'],
] as const)('%s is done: %s', (title, way) => {
  const action = named(title);
  expect(action && wayOf(action)).toBe(way);
});
