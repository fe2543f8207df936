import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '#main/app/menu-template.ts';
import { menuActions } from '#shared/ipc/menu-actions.ts';

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);

describe.each(['linux', 'darwin', 'win32'] as const)('the menus on %s', (platform) => {
  const items = flat(menuTemplate(platform, vi.fn()));

  it('hold every action once', () => {
    const labels = items.map((item) => item.label);
    for (const { label } of Object.values(menuActions)) {
      expect(labels.filter((other) => other === label)).toHaveLength(1);
    }
  });

  it("leave undo and redo, and every key, to the window: none is the text field's role", () => {
    expect(items.filter((item) => item.role === 'undo' || item.role === 'redo')).toEqual([]);
    const keyed = items.filter((item) => item.accelerator !== undefined);
    expect(keyed.length).toBeGreaterThan(5);
    expect(keyed.every((item) => item.registerAccelerator === false)).toBe(true);
  });

  it('can be left', () => {
    const roles = items.map((item) => item.role);
    expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'quit');
  });
});

it('an item tells the window which action it stands for', () => {
  const run = vi.fn();
  const undo = flat(menuTemplate('linux', run)).find((item) => item.label === 'Undo');
  undo?.click?.({} as never, undefined, {} as never);
  expect(run).toHaveBeenCalledExactlyOnceWith('history.undo');
});

it('gives no key to two actions', () => {
  const keys = Object.values(menuActions).flatMap(({ keys: key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
