import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KeyPress } from '#renderer/lib/keys.ts';
import { hearsKey, KEYS_OF_THINGS } from '#renderer/lib/keys-of-things.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

/** Where what is typed goes: keys mean there what they mean in any field. */
const FIELDS = [
  'components/add-line.tsx',
  'components/combo-box.tsx',
  'components/editable-text.tsx',
  'components/form.tsx',
  'components/suggest-field.tsx',
  'components/use-parts.ts',
  'components/written-field.tsx',
  'features/notes/entry-text.tsx',
  'features/release/checklist/reason-field.tsx',
];
/** Hand a press on, or are asked about one that a thing has heard. */
const BEHIND = [
  'components/drag/lift-sensor.ts',
  'components/sortable/row-menu.tsx',
  'features/calendar/bar-handle.ts',
  'features/calendar/controls.ts',
  'features/calendar/grid/grid.tsx',
  'features/calendar/moving/key-hint-note.tsx',
  'features/calendar/moving/key-move.ts',
  'features/calendar/use-key-moves.ts',
  'features/notes/order.ts',
  'features/release/checklist/order.ts',
  'features/release/checklist/row.tsx',
  'features/release/deployments/order.ts',
  'features/release/deployments/row.tsx',
  'features/runbook/move-by-key.ts',
];

describe('the keys of things', () => {
  it('are heard as they are listed, and no others', () => {
    expect(hearsKey('row', press('ArrowUp', { altKey: true }))).toBe(true);
    expect(hearsKey('row', press('ArrowUp'))).toBe(false);
    expect(hearsKey('bar', press('ArrowLeft', { altKey: true, shiftKey: true }))).toBe(true);
    expect(hearsKey('bar', press('ArrowLeft', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(hearsKey('bar', press('ArrowLeft', { ctrlKey: true }))).toBe(false);
    expect(hearsKey('card', press(' ', { ctrlKey: true }))).toBe(true);
    expect(hearsKey('card', press('ArrowDown', { altKey: true }))).toBe(false);
    expect(hearsKey('sprint', press('f'))).toBe(true);
  });

  it('stand in the list once each', () => {
    for (const { keys } of Object.values(KEYS_OF_THINGS)) {
      const all = keys.flatMap((each) => [...each.keys]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('are the only ones that anything but a field hears', () => {
    const hearing = globSync('{features,components}/**/*.{ts,tsx}', { cwd: 'src/renderer' })
      .filter((path) => {
        const text = readFileSync(`src/renderer/${path}`, 'utf8');
        return text.includes('KeyboardEvent') && !text.includes('hearsKey(');
      })
      .sort();
    expect(hearing).toEqual([...FIELDS, ...BEHIND].sort());
  });
});
