/** Commands on sprint. */
export const sprintCommands = {} as const;
