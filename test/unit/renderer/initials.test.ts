import { expect, it } from 'vitest';
import { hueOf, initialsOf } from '#renderer/components/initials.ts';

it.each([
  ['Mara Kovač', 'MK'],
  ['Jonas Erik Lindqvist', 'JL'],
  ['Bo', 'BO'],
  ['  øystein  ', 'ØY'],
  ['李 小龍', '李小'],
  ['', ''],
])('shortens %s to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('gives a name the same hue every time, one of four', () => {
  const names = Array.from({ length: 200 }, (_, index) => `Person ${index}`);
  expect(names.map(hueOf)).toEqual(names.map(hueOf));
  expect(new Set(names.map(hueOf))).toEqual(new Set([1, 2, 3, 4]));
});
