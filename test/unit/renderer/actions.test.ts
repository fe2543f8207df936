import { expect, it } from 'vitest';
import { allActions } from '#renderer/app/actions.ts';
import { registerCoreActions } from '#renderer/app/core-actions.ts';

it('no key of the shell stands for two actions, or for one of a place', async () => {
  registerCoreActions();
  await import('#renderer/features/board/actions.ts');
  await import('#renderer/features/calendar/actions.ts');
  const shell = allActions().filter(({ name }) => !/^(board|calendar|item)\./.test(name));
  const taken = new Set(shell.flatMap(({ keys = [] }) => keys));
  expect(taken.size).toBe(shell.flatMap(({ keys = [] }) => keys).length);
  for (const { name, keys = [] } of allActions().filter((each) => !shell.includes(each)))
    expect(
      keys.filter((key) => taken.has(key)),
      name,
    ).toEqual([]);
});
