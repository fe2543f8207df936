import type { Person } from '../records/people.ts';

/** The active person of that name or mail address; neither capitals nor the number of blanks matter. */
export function findPerson(people: Iterable<Person>, wanted: string): Person | null {
  const key = fold(wanted);
  if (key === '') return null;
  for (const person of people)
    if (person.active && [person.name, person.mail ?? ''].some((said) => fold(said) === key))
      return person;
  return null;
}

/** A name as it is kept: blanks stand one by one between its words. */
export const tidyName = (name: string): string => name.trim().replace(/\s+/gu, ' ');

const fold = (text: string): string => tidyName(text).toLowerCase();
