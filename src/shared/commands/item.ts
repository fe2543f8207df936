/** Commands on item. */
export const itemCommands = {} as const;
