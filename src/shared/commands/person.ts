/** Commands on person. */
export const personCommands = {} as const;
