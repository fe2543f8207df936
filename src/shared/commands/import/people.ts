import { type Change, type Id, insert } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { CommandContext } from '../command.ts';
import { newPerson } from '../person.ts';

/** Finds people by name and makes those who are missing. */
export interface People {
  idOf(name: string): Id | null;
  readonly changes: readonly Change[];
}

/** Names are compared without regard to case, as the workspace keeps them apart. */
export function knowPeople(model: Model, context: Pick<CommandContext, 'newId'>): People {
  const ids = new Map([...model.people.values()].map(({ id, name }) => [fold(name), id]));
  const changes: Change[] = [];
  return {
    changes,
    idOf(name) {
      if (name === '') return null;
      const known = ids.get(fold(name));
      if (known !== undefined) return known;
      const person = newPerson({ name }, context);
      ids.set(fold(name), person.id);
      changes.push(insert('people', person));
      return person.id;
    },
  };
}

const fold = (name: string): string => name.toLocaleLowerCase('en');
