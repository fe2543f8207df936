import { type KeyPress, matches } from './keys.ts';
import { isMac } from './platform.ts';

/** What keys do to the thing that has the focus. */
export interface ThingKeys {
  readonly title: string;
  /** As an action has them: `Alt+ArrowLeft`. */
  readonly keys: readonly string[];
}

const each = (before: string, ...arrows: readonly string[]) =>
  arrows.map((arrow) => `${before}Arrow${arrow}`);
const ALL = ['Left', 'Right', 'Up', 'Down'];

/**
 * The keys of everything that has some while it has the focus, under the headings of the list of
 * keys. A thing hears no other (`hearsKey`), so that the list misses none.
 */
export const KEYS_OF_THINGS = {
  bar: {
    heading: 'On a bar of the calendar',
    keys: [
      { title: 'Go to another bar', keys: each('', ...ALL) },
      { title: 'Go to the first or last bar', keys: ['Home', 'End'] },
      { title: 'Move by a day', keys: each('Alt+', 'Left', 'Right') },
      { title: 'Move by a week', keys: each('Alt+', 'Up', 'Down') },
      { title: 'Move the end by a day', keys: each('Alt+Shift+', 'Left', 'Right') },
      { title: 'Move the end by a week', keys: each('Alt+Shift+', 'Up', 'Down') },
      { title: 'Move the start by a day', keys: each('Mod+Shift+', 'Left', 'Right') },
      { title: 'Move the start by a week', keys: each('Mod+Shift+', 'Up', 'Down') },
      { title: 'Move to a date…', keys: ['M'] },
      { title: 'Open', keys: ['Enter'] },
      { title: 'Choose', keys: ['Space'] },
      { title: 'Select several', keys: ['Mod+Space', 'Shift+Space'] },
      { title: 'Remove', keys: ['Delete', 'Backspace'] },
      { title: 'Close', keys: ['Escape'] },
    ],
  },
  card: {
    heading: 'On a card of the board',
    keys: [
      { title: 'Go to another card', keys: each('', ...ALL) },
      { title: 'Go to the first or last card', keys: ['Home', 'End'] },
      { title: 'Go on by a page', keys: ['PageUp', 'PageDown'] },
      { title: 'Select up to another card', keys: each('Shift+', ...ALL) },
      { title: 'Select up to the first or last', keys: ['Shift+Home', 'Shift+End'] },
      { title: 'Select a page', keys: ['Shift+PageUp', 'Shift+PageDown'] },
      { title: 'Select one more or less', keys: ['Space', 'Mod+Space'] },
      { title: 'Select the column', keys: ['Mod+A'] },
      { title: 'Open the item', keys: ['Enter'] },
      { title: 'Close the item, then select none', keys: ['Escape'] },
    ],
  },
  sprint: {
    heading: 'On a sprint',
    keys: [
      { title: 'Feed the release before or after', keys: each('Alt+', 'Up', 'Down') },
      { title: 'Go to another sprint', keys: each('', ...ALL) },
      { title: 'Sprint feeds…', keys: ['F'] },
      { title: 'Choose', keys: ['Enter', 'Space'] },
      { title: 'Select several', keys: ['Mod+Space', 'Shift+Space'] },
      { title: 'Select none', keys: ['Escape'] },
    ],
  },
  row: {
    heading: 'In a checklist item, runbook step, section, deployment or block of notes',
    keys: [{ title: 'Move up or down', keys: each('Alt+', 'Up', 'Down') }],
  },
} as const satisfies Readonly<
  Record<string, { readonly heading: string; readonly keys: readonly ThingKeys[] }>
>;

/** Whether a press is one of the keys that such a thing has. */
export const hearsKey = (thing: keyof typeof KEYS_OF_THINGS, press: KeyPress): boolean =>
  KEYS_OF_THINGS[thing].keys.some(({ keys }) => keys.some((one) => matches(one, press, isMac)));
