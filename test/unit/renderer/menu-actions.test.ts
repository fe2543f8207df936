import { expect, it } from 'vitest';
import { allActions, findAction } from '#renderer/app/actions.ts';
import { registerCoreActions } from '#renderer/app/core-actions.ts';
import { menuActions } from '#shared/ipc/menu-actions.ts';

import.meta.glob('../../../src/renderer/features/*/actions.ts', { eager: true });
registerCoreActions();

it.each(Object.entries(menuActions))(
  'the window can do what the menu asks: %s',
  (name, { keys }) => {
    const action = findAction(name);
    expect(action?.name).toBe(name);
    if (keys !== null) expect(action?.keys).toContain(keys.replace('CmdOrCtrl', 'Mod'));
  },
);

it('gives no two actions the same keys, unless they are done in different places', () => {
  const everywhere = allActions().filter((action) => !action.when || isShellOnly(action.name));
  const keys = everywhere.flatMap((action) => action.keys ?? []);
  expect(keys).toEqual([...new Set(keys)]);
});

const isShellOnly = (name: string) => /^(go|view|history|workspace|help|actor)\./.test(name);
