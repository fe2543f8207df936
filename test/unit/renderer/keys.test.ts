import { describe, expect, it } from 'vitest';
import { capsOf, firesInField, type KeyPress, matches } from '#renderer/lib/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const PC = false;
const MAC = true;

describe('matches', () => {
  it.each([
    ['Mod+K', press('k', { ctrlKey: true }), PC, true],
    ['Mod+K', press('k', { metaKey: true }), MAC, true],
    ['Mod+K', press('k', { ctrlKey: true }), MAC, false],
    ['Mod+K', press('k', { metaKey: true }), PC, false],
    ['Mod+K', press('k', { ctrlKey: true, shiftKey: true }), PC, false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), PC, true],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), PC, false],
    ['Mod+\\', press('\\', { ctrlKey: true }), PC, true],
    ['?', press('?', { shiftKey: true }), PC, true],
    ['?', press('?'), PC, true],
    ['?', press('?', { ctrlKey: true }), PC, false],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), PC, true],
    ['ArrowLeft', press('ArrowLeft', { altKey: true }), PC, false],
    ['Alt+N', press('˜', { altKey: true, code: 'KeyN' }), MAC, true],
    ['M', press('m'), PC, true],
    ['M', press('M', { shiftKey: true }), PC, false],
  ] as const)('takes %s for %o on a Mac (%s): %s', (keys, event, mac, expected) => {
    expect(matches(keys, event, mac)).toBe(expected);
  });
});

describe('firesInField', () => {
  it.each(['Mod+K', 'Mod+Shift+N', 'Mod+1', 'Mod+Enter'])(
    'lets %s through while typing',
    (keys) => {
      expect(firesInField(keys)).toBe(true);
    },
  );

  it.each(['M', '?', 'Delete', 'Alt+ArrowLeft', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Mod+V'])(
    'leaves %s to the field',
    (keys) => {
      expect(firesInField(keys)).toBe(false);
    },
  );
});

describe('capsOf', () => {
  it('writes the caps of the keyboard at hand', () => {
    expect(capsOf('Mod+Shift+z', PC)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(capsOf('Mod+Shift+Z', MAC)).toEqual(['⌘', '⇧', 'Z']);
    expect(capsOf('Alt+ArrowLeft', PC)).toEqual(['Alt', '←']);
  });
});
