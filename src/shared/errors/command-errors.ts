import type { Message } from './message.ts';

/** What can go wrong while a command changes the workspace. */
export const commandErrors = {
  'not-found': (f: { kind: string; id: string }): Message => ({
    what: `The ${f.kind} is no longer in this workspace.`,
    todo: 'Somebody may have removed it; undo brings it back.',
  }),
  'invalid-input': (f: { field: string; problem: string }): Message => ({
    what: `${f.field} ${f.problem}.`,
    todo: 'Correct it and try again.',
  }),
  /** `field` is where it was given. */
  'already-exists': (f: { kind: string; name: string; field: string }): Message => ({
    what: `There is already a ${f.kind} named ${f.name}.`,
    todo: `Choose another ${f.field.toLowerCase()}.`,
  }),
  'still-used': (f: { kind: string; name: string; by: string }): Message => ({
    what: `${f.name} cannot be removed: ${f.by} still uses this ${f.kind}.`,
    todo: 'Change that first.',
  }),
  'actor-unknown': (_: Record<string, never>): Message => ({
    what: 'Preflight does not know yet who you are in this workspace.',
    todo: 'Say who you are; every change is kept with the name of its maker.',
  }),
} as const;
