/** Commands on notes. */
export const notesCommands = {} as const;
