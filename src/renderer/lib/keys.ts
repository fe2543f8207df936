/** What the matching needs of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** `Mod+Shift+K` in parts. `Mod` is Command on a Mac and Ctrl elsewhere. */
function chordOf(keys: string): Chord {
  const parts = keys
    .split('+')
    .map((part, i, all) => (part === '' && i === all.length - 1 ? '+' : part));
  const key = parts.filter((part) => part !== '').at(-1) ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.toLowerCase(),
  };
}

/** Whether this press is these keys. Signs such as `?` are meant as typed, whatever they need. */
export function matches(keys: string, press: KeyPress, mac: boolean): boolean {
  const chord = chordOf(keys);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== chord.mod || press.altKey !== chord.alt) return false;
  if (pressed(press) !== chord.key) return false;
  return isSign(chord.key) || press.shiftKey === chord.shift;
}

/** With Alt a Mac types special letters; the physical key tells which one it was. */
function pressed(press: KeyPress): string {
  if (press.altKey && press.code?.startsWith('Key')) return press.code.slice(3).toLowerCase();
  return press.key === ' ' ? 'space' : press.key.toLowerCase();
}

const isSign = (key: string) => key.length === 1 && !/[a-z0-9]/.test(key);

/** What text fields do themselves and nobody may take from them. */
const EDITING = ['mod+a', 'mod+c', 'mod+v', 'mod+x', 'mod+y', 'mod+z', 'mod+shift+z'];

/** Whether these keys may fire while somebody types in a field. */
export function firesInField(keys: string): boolean {
  const chord = chordOf(keys);
  return chord.mod && !EDITING.includes(keys.toLowerCase()) && !chord.key.startsWith('arrow');
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' };
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const BOTH: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
};

/** The keys as they are written on a key cap each: `['Ctrl', 'K']`, on a Mac `['⌘', 'K']`. */
export function capsOf(keys: string, mac: boolean): string[] {
  const words = { ...BOTH, ...(mac ? MAC : OTHER) };
  return keys
    .split('+')
    .filter((part) => part !== '')
    .map((part) => words[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
