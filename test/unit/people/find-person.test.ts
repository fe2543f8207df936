import { expect, it } from 'vitest';
import { findPerson, tidyName } from '#shared/domain/people/find-person.ts';
import { aPerson } from '#test/support/builders.ts';

const people = [
  aPerson({ id: 'gone', name: 'Mara Kovač', active: false }),
  aPerson({ id: 'mara', name: 'Mara Kovač', mail: 'mara@example.com' }),
  aPerson({ id: 'none', name: 'Bo', mail: null }),
];

it.each([
  ['Mara Kovač', 'mara'],
  ['  mara  kovač ', 'mara'],
  ['MARA@example.com', 'mara'],
  ['Mara', undefined],
  ['', undefined],
  ['  ', undefined],
])('somebody who is called “%s” is %s', (name, id) => {
  expect(findPerson(people, name)?.id).toBe(id);
});

it('leaves one blank between the words of a name', () => {
  expect(tidyName(' Mara \t  Kovač ')).toBe('Mara Kovač');
});
